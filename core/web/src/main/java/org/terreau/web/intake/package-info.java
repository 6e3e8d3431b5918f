/** The screens by which people import pages from a file of theirs. */
package org.terreau.web.intake;
