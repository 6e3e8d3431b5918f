/** What happens when the wiki starts. */
package org.terreau.web.start;
