/** Work that is done at times of its own. */
package org.terreau.spi.job;
