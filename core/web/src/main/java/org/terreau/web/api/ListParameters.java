package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.terreau.page.Page;
import org.terreau.page.PageWalk;
import org.terreau.type.PageTypes;

/** Reads what the address of a list asks for. What it doesn't know it refuses: a filter misspelt would give too much. */
@ApplicationScoped
class ListParameters {

    static final int USUAL = 20;
    static final int MOST = 100;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> KNOWN = Set.of("type", "q", "cursor", "limit");

    private final PageTypes types;

    protected ListParameters() {
        this(null);
    }

    @Inject
    ListParameters(PageTypes types) {
        this.types = types;
    }

    /** What was asked for. */
    record Asked(PageWalk.Filter filter, Optional<Cursor> cursor, int limit) {

        /** The query of the address at which the list goes on after a page. */
        String after(Page last) {
            StringBuilder query = new StringBuilder();
            filter.type()
                    .ifPresent(
                            type -> query.append("type=").append(encoded(type)).append('&'));
            if (!filter.title().isEmpty()) {
                query.append("q=").append(encoded(filter.title())).append('&');
            }
            return query.append("limit=")
                    .append(limit)
                    .append("&cursor=")
                    .append(new Cursor(last.slug(), filter.toString()))
                    .toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** @throws ApiProblem 400 where it asks for what there isn't */
    Asked read(MultivaluedMap<String, String> query) {
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new ApiProblem(
                    400, "api.parameter", String.join(", ", unknown), String.join(", ", new TreeSet<>(KNOWN)));
        }
        Optional<String> type = one(query, "type");
        if (type.isPresent() && types.named(type.get()).isEmpty()) {
            throw new ApiProblem(400, "api.no-type", type.get());
        }
        String text = one(query, "q").orElse("").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new ApiProblem(400, "api.long-text", LONGEST_TEXT);
        }
        PageWalk.Filter filter = new PageWalk.Filter(type, text);
        Optional<Cursor> cursor = Cursor.parse(one(query, "cursor").orElse(""), filter.toString());
        return new Asked(filter, cursor, limit(one(query, "limit")));
    }

    /** Whether what is sent is to be looked at, and not saved. */
    static boolean validateOnly(MultivaluedMap<String, String> query) {
        Optional<String> validate = one(query, "validate");
        if (validate.filter(word -> !word.equals("only")).isPresent()) {
            throw new ApiProblem(400, "api.validate");
        }
        return validate.isPresent();
    }

    private static Optional<String> one(MultivaluedMap<String, String> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new ApiProblem(400, "api.twice", name);
        }
        return values.stream().findFirst();
    }

    private static int limit(Optional<String> written) {
        int limit = written.filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(written.isPresent() ? 0 : USUAL);
        if (limit < 1 || limit > MOST) {
            throw new ApiProblem(400, "api.limit", MOST);
        }
        return limit;
    }
}
