/** What changed between two versions of a text or of fields, and how two versions become one. */
package org.terreau.history;
