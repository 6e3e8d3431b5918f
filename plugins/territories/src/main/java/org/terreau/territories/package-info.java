/** The plugin for territories, their actors, initiatives and cooperations. */
package org.terreau.territories;
