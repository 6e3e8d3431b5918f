/** What concerns who reads: their account, their language. */
package org.terreau.web.me;
