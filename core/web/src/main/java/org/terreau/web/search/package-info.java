/** Search: its page with facets, the same as JSON, and suggestions for who is typing. */
package org.terreau.web.search;
