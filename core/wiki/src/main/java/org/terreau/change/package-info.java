/**
 * The change log, and the projectors that follow it: how everything that is not the database comes to say what the
 * database says.
 */
package org.terreau.change;
