/** Questions to the graph of the commons, always as one reader sees it. */
package org.terreau.spi.graph;
