/** What an operator sets. */
package org.terreau.settings;
