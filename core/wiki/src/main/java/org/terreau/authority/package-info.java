/** What plugins know by themselves and pages can link to, by its IRI. */
package org.terreau.authority;
