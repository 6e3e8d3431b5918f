/** Content negotiation of RFC 9110 as small values: what is asked, what there is, what was last seen. */
package org.terreau.web.negotiation;
