/** Pages, as plugins name and see them. */
package org.terreau.spi.page;
