package org.terreau.spi.view;

import java.util.Collection;
import java.util.Map;
import org.terreau.spi.page.Slug;

/** A column of the lists of a type whose values the graph gives, such as how many visits a territory has had. */
public interface Column {

    /** Name of the type of page whose lists it is for. */
    String type();

    /** Names it in files and addresses, beside the keys of the shape. */
    String key();

    /** Key of the message that heads it. */
    String message();

    /** What it says of these pages to this reader; a page that isn't in the answer has nothing there. */
    Map<Slug, String> values(Collection<Slug> pages, Viewing viewing);
}
