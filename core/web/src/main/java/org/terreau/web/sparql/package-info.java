/** The SPARQL endpoint: SPARQL 1.1 Protocol for programs, the query page for people. */
package org.terreau.web.sparql;
