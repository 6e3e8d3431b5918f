/** Workflows: the tables that plugins bring, and what follows from where a page stands. Nothing is written here. */
package org.terreau.workflow;
