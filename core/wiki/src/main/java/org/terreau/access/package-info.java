/** Who may read and write what: sets of access tokens, compared in one place. */
package org.terreau.access;
