/** Files that people send with a form. */
package org.terreau.web.upload;
