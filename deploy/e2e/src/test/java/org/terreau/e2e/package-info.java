/** Tests of the commons as a whole, from outside, over HTTP. */
package org.terreau.e2e;
