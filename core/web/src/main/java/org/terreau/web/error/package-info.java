/** Errors as pages for people and as RFC 9457 problem details for programs. */
package org.terreau.web.error;
