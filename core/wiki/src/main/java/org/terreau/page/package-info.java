/**
 * Pages and their revisions: what people write, kept in the relational database, which is the only truth. Everything
 * else (RDF, search) is projected from it.
 */
package org.terreau.page;
