/**
 * One shape drives all: what a type of page can say, read from the vocabulary's SHACL shapes, and from it the
 * validation, the form and the fact box.
 */
package org.terreau.shape;
