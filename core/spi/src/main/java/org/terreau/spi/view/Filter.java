package org.terreau.spi.view;

import java.util.List;
import java.util.Set;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;

/** A filter of the lists of a type that the graph answers, such as territories with a visit under way. */
public interface Filter {

    /** One of what can be chosen. */
    record Choice(String value, String label) {}

    /** Name of the type of page whose lists it is for. */
    String type();

    /** Names it in addresses, beside the keys of the shape. */
    String key();

    /** Key of the message that heads it. */
    String message();

    List<Choice> choices(Viewing viewing);

    /** The pages that a choice leaves, among those that this reader may read. */
    Set<Slug> matching(String value, Reader reader);
}
