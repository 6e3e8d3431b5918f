/** A plugin of the tests, whose pages go through every kind of step. */
package org.terreau.server.trial;
