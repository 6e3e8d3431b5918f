/** The names of pages: moving them, with what leads on from the old name. */
package org.terreau.web.name;
