/** Recent changes: what was written lately, whole or filtered, for people and for programs. */
package org.terreau.web.recent;
