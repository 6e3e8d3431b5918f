/** Things that a plugin knows by itself: one can link to them, and begin a page from what is known of them. */
package org.terreau.spi.authority;
