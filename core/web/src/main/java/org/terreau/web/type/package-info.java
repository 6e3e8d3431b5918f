/** The list of all pages of a type: a table with facets for people; whole, as CSV, JSON, GeoJSON and Turtle. */
package org.terreau.web.type;
