package org.terreau.workflow;

import java.util.List;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Situation.Member;

/** Who is in the circle of a page. */
public interface CircleMembers {

    /** Whatever the page's readers, for guards; none where it has no circle. */
    List<Member> members(Slug page);
}
