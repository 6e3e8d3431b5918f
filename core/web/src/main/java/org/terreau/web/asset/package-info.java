/** Styles, scripts, fonts and drawings. */
package org.terreau.web.asset;
