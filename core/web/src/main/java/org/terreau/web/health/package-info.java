/** Whether the wiki lives, and whether it can serve. */
package org.terreau.web.health;
