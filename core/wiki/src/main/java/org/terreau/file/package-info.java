/** Files that people send: kept for a time, for them and administrators. */
package org.terreau.file;
