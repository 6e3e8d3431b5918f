/** Workflows: where pages of a type can stand, and who brings them from one state to the next. */
package org.terreau.spi.workflow;
