/** Who may do what to a page: decided in one place. */
package org.terreau.access;
