/** What a plugin shows to people. Its pieces are made for one reader, in one language. */
package org.terreau.spi.view;
