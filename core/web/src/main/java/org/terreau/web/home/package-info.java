/** The home page: what this commons is, what is new in it, and ways in. */
package org.terreau.web.home;
