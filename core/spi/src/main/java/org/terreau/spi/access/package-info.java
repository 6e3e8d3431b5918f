/** Who asks, and the access tokens that give them a right: what every answer of the commons is made for. */
package org.terreau.spi.access;
