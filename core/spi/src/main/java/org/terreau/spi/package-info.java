/**
 * What a plugin may see, and nothing else: small interfaces and records.
 */
package org.terreau.spi;
