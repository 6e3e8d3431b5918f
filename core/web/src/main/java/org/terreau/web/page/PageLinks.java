package org.terreau.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;

/** The Link headers of a page (RFC 8288): its other forms, what describes it, its licence. */
final class PageLinks {

    private static final String LICENCE = "<https://creativecommons.org/licenses/by-sa/4.0/>; rel=\"license\"";

    private PageLinks() {}

    static List<String> of(Slug slug, Base base) {
        String address = base.page(slug);
        Stream<String> alternates = Representation.OF_A_PAGE.stream()
                .filter(form -> form != Representation.HTML)
                .map(form -> link(address + "." + form.suffix(), "alternate", form));
        return Stream.concat(
                        alternates,
                        Stream.of(
                                link(address + ".ttl", "describedby", Representation.TURTLE),
                                "<" + address + ">; rel=\"canonical\"",
                                LICENCE))
                .toList();
    }

    private static String link(String address, String relation, Representation form) {
        return "<" + address + ">; rel=\"" + relation + "\"; type=\"" + form.mediaType() + "\"";
    }
}
