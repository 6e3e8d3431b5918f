/** Pages on the web: reading, writing, their history, the lists they are in. */
package org.terreau.web.page;
