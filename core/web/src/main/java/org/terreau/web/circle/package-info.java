/** The circle of a page, invitations into it, and the circles that one is in. */
package org.terreau.web.circle;
