/** Writing pages: new ones and those that are there, with their conflicts. */
package org.terreau.web.edit;
