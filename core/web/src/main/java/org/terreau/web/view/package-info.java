/** How what people see is made: a template, what it shows, and the frame around it. */
package org.terreau.web.view;
