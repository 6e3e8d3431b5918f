package org.terreau.shape;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terreau.spi.page.Slug;

/** The pages that fields can refer to, as somebody sees them: those they may not read are not there. */
public interface Topics {

    /** Those of the slugs that are there, or lead to what is there under another. */
    Map<Slug, Topic> find(Collection<Slug> slugs);

    /**
     * The pages with exactly this title, upper and lower case aside.
     *
     * @param types local names of the classes to look among; empty for all
     */
    List<Topic> titled(String title, Set<String> types);
}
