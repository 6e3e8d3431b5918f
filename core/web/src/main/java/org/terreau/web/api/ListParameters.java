package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.terreau.page.Page;
import org.terreau.shape.Property;
import org.terreau.shape.Shape;
import org.terreau.type.PageTypes;

/** Reads what the address of a list asks for. What it doesn't know it refuses: a filter misspelt would give too much. */
@ApplicationScoped
class ListParameters {

    static final int USUAL = 20;
    static final int MOST = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 100;
    private static final Set<String> OWN = Set.of("type", "q", "filter", "cursor", "limit");

    private final PageTypes types;

    protected ListParameters() {
        this(null);
    }

    @Inject
    ListParameters(PageTypes types) {
        this.types = types;
    }

    /** What was asked for. */
    record Asked(ListFilter filter, Optional<Cursor> cursor, int limit) {

        /** The query of the address at which the list goes on after a page. */
        String after(Page last) {
            String query = filter.toString();
            return (query.isEmpty() ? "" : query + "&") + "limit=" + limit + "&cursor="
                    + new Cursor(last.slug(), query);
        }
    }

    /** The keys of a shape's properties by which a list can be narrowed. */
    static Set<String> facets(Shape shape) {
        return shape.properties().stream()
                .filter(Property::facet)
                .map(Property::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws ApiProblem 400 where it asks for what there isn't */
    Asked read(MultivaluedMap<String, String> query) {
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(OWN);
        if (!unknown.isEmpty()) {
            throw new ApiProblem(400, "api.parameter", String.join(", ", unknown), inOrder(OWN));
        }
        Optional<String> type = one(query, "type");
        if (type.isPresent() && types.named(type.get()).isEmpty()) {
            throw new ApiProblem(400, "api.no-type", type.get());
        }
        ListFilter filter = new ListFilter(type, text(query), chosen(query.getOrDefault("filter", List.of())));
        Optional<Cursor> cursor = Cursor.parse(one(query, "cursor").orElse(""), filter.toString());
        return new Asked(filter, cursor, limit(one(query, "limit")));
    }

    private static String text(MultivaluedMap<String, String> query) {
        String text = one(query, "q").orElse("").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new ApiProblem(400, "api.long-text", LONGEST_TEXT);
        }
        return text;
    }

    private Map<String, Set<String>> chosen(List<String> filters) {
        if (filters.size() > MOST_VALUES) {
            throw new ApiProblem(400, "api.many-values", MOST_VALUES);
        }
        Set<String> facets = types.shapes().all().stream()
                .flatMap(shape -> facets(shape).stream())
                .collect(Collectors.toSet());
        Map<String, Set<String>> chosen = new HashMap<>();
        for (String filter : filters) {
            int colon = filter.indexOf(':');
            if (colon < 0 || !facets.contains(filter.substring(0, colon))) {
                throw new ApiProblem(400, "api.filter", filter, inOrder(facets));
            }
            chosen.computeIfAbsent(filter.substring(0, colon), key -> new HashSet<>())
                    .add(filter.substring(colon + 1));
        }
        return chosen;
    }

    private static String inOrder(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
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
