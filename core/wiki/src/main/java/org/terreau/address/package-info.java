/** Addresses: the base of this commons, and the slugs in it. */
package org.terreau.address;
