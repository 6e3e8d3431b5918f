/** What a page was: its revisions, each as it stood, and what differs between two. */
package org.terreau.web.history;
