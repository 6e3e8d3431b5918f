/** What an answer has read of the commons while it was made, so that what is kept of it goes when that changes. */
package org.terreau.reading;
