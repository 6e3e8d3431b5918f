/** Who cooperates with whom in a territory, as a graph that is drawn, listed and exported. */
package org.terreau.territories.network;
