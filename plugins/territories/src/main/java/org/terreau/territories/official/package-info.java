/** The territories that France's administration knows by a code, and the look-up of them by name, code or postcode. */
package org.terreau.territories.official;
