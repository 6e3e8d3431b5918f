/** JSON as programs of the web read and write it. */
package org.terreau.web.json;
