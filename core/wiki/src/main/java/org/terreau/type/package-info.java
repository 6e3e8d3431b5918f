/** The types of page: what the core and the plugins bring, and the vocabulary that describes it. */
package org.terreau.type;
