/** What every answer says to browsers about what they may load and tell. */
package org.terreau.web.security;
