/**
 * Who asks: sign-in by OpenID Connect, bearer tokens, sessions, and forms that another site can't send.
 *
 * <p>{@link org.terreau.web.session.CurrentReader} is what the rest of the web asks.
 */
package org.terreau.web.session;
