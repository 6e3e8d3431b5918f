/** The commons as plugins ask it: always as one reader sees it, and never for long. */
package org.terreau.graph;
