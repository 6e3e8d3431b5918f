/**
 * Finding pages: by words, by type, by what their shapes mark as facets; in any order, with exact counts, each time for
 * one reader. Fed by a projector behind the change log.
 */
package org.terreau.search;
