/** Territories, actors and initiatives on a map, and as data for maps of others. */
package org.terreau.territories.map;
