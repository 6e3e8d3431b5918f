/** For those who keep the commons running: how it stands, and what they can have done. */
package org.terreau.web.admin;
