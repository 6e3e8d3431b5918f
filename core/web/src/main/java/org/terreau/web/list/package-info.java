/** Lists of pages: what points to a page, what one may be typing. */
package org.terreau.web.list;
