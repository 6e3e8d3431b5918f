/** Where a page stands in its workflow, as it is shown beside the page; and what people are called. */
package org.terreau.web.standing;
