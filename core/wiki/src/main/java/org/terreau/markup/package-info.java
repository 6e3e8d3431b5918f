/** Body text: CommonMark with wiki links, parsed and rendered as HTML that nothing can run in. */
package org.terreau.markup;
