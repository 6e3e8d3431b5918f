/** Addresses: the base of this commons, and what its IRIs are made of. */
package org.terreau.address;
