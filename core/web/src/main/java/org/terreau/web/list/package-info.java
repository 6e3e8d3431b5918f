/** Home, lists of pages, recent changes, links: where people find pages. */
package org.terreau.web.list;
