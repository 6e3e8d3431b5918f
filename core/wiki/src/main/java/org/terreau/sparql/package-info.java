/**
 * SPARQL queries by anybody, within limits: read only, over the store's own graphs, in a bounded time. No HTTP here.
 */
package org.terreau.sparql;
