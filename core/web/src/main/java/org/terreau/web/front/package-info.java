/**
 * Complete answers to anonymous readers, kept and given again before the servlet chain, for as long as nothing that
 * they rest on has changed: {@code deploy/docs/decisions/0006}.
 */
package org.terreau.web.front;
