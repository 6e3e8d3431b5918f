/** What is counted and timed, for those who watch over the commons. */
package org.terreau.measure;
