/**
 * Circles: the group of people of a page, who hold tokens for it. They are kept by the page, so that a circle stays
 * with its page when that moves. Tokens are looked up at each request: who joins or leaves does so at once, everywhere.
 */
package org.terreau.circle;
