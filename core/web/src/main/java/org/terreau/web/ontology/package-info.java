/** The vocabulary at its address: for people generated from its own statements, for programs in each syntax of RDF. */
package org.terreau.web.ontology;
