/** Each request has a name in the log, and is counted and timed by the template of its route. */
package org.terreau.web.watch;
