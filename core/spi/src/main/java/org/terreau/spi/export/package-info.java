/** What leaves the commons as a file. */
package org.terreau.spi.export;
