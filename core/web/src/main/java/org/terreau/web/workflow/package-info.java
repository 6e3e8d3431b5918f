/** The way of a page through its workflow, and the workflow of a type, with a diagram made of its table. */
package org.terreau.web.workflow;
