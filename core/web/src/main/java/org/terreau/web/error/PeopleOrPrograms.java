package org.terreau.web.error;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terreau.web.negotiation.Accept;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.Representation;

/** For whom an error is told. */
final class PeopleOrPrograms {

    static final String PROBLEM = "application/problem+json";

    private static final List<String> PAGE = Representation.HTML.mediaTypes();
    private static final List<List<String>> OFFERED = List.of(PAGE, List.of(PROBLEM, "application/json"));

    private static final String API = "/api/";

    private PeopleOrPrograms() {}

    /**
     * A page for who takes HTML at least as gladly as JSON; who takes neither is a program, and so is who comes to the
     * API.
     */
    static boolean wantsPage(String path, Optional<String> accept) {
        return !path.startsWith(API) && wantsPage(accept);
    }

    private static boolean wantsPage(Optional<String> accept) {
        try {
            return Accept.parse(accept)
                    .best(OFFERED, Function.identity())
                    .filter(PAGE::equals)
                    .isPresent();
        } catch (MalformedHeader e) {
            return false;
        }
    }
}
