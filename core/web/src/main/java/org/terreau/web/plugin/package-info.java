/** What plugins show to people, framed by the core: pieces of pages, and screens of their own. */
package org.terreau.web.plugin;
