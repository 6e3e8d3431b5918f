/**
 * The vocabulary of Terreau: its Turtle files, the constants {@code TR} generated from them at build
 * time, and the prefixes that all outputs share. No logic lives here.
 */
package org.terreau.ontology;
