/**
 * Pages made from the rows of a file that somebody has: what is sent is read, matched with the fields of a type, checked,
 * made by a job, and can be taken back as a whole.
 */
package org.terreau.intake;
