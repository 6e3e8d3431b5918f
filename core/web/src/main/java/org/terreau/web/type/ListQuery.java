package org.terreau.web.type;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.search.SearchQuery;
import org.terreau.search.Sort;
import org.terreau.spi.page.Slug;

/**
 * What an address asks of a list, understood: the table and the files take the same.
 *
 * @param type local name of the type of page
 * @param given the parameters by name, each of them understood
 */
record ListQuery(String type, Map<String, List<String>> given) {

    static final String TEXT = "q";
    static final String SORT = "sort";
    static final String COLUMNS = "columns";
    static final String PAGE = "page";
    static final String LABELS = "labels";

    /** What a list can be put in the order of besides fields. */
    static final String BY_NAME = "name";

    static final String BY_DATE = "updatedAt";

    /** The parameters that are no filter. */
    static final List<String> OWN = List.of(TEXT, SORT, COLUMNS, PAGE, LABELS);

    /** So many rows are on one page of the table. */
    static final int SIZE = 50;

    ListQuery {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        given.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        given = Collections.unmodifiableMap(copy);
    }

    List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    String text() {
        return one(TEXT).orElse("");
    }

    int page() {
        return one(PAGE).map(Integer::parseInt).orElse(1);
    }

    /** The keys of the columns that were chosen; none where nobody has. */
    List<String> columns() {
        return all(COLUMNS).stream()
                .flatMap(keys -> Arrays.stream(keys.split(",")))
                .filter(key -> !key.isBlank())
                .distinct()
                .toList();
    }

    /** What is sorted by, without its direction. */
    String sortKey() {
        String sort = one(SORT).orElse(text().isEmpty() ? BY_NAME : "");
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    boolean descending() {
        return one(SORT).filter(sort -> sort.startsWith("-")).isPresent();
    }

    /** What narrows the list, by name. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>(given);
        filters.keySet().removeAll(OWN);
        return filters;
    }

    /** Whether anything narrows the list. */
    boolean narrowed() {
        return !text().isEmpty() || !filters().isEmpty();
    }

    /**
     * @param facets the names of the filters that the index answers
     * @param among the pages that the others leave
     */
    SearchQuery search(Set<String> facets, Optional<Set<Slug>> among, int from, int limit) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        filters().forEach((name, values) -> {
            if (facets.contains(name)) {
                chosen.put(name, Set.copyOf(values));
            }
        });
        return new SearchQuery(text(), Optional.of(type), chosen, among, order(), from, limit);
    }

    private Sort order() {
        return switch (sortKey()) {
            case "" -> Sort.BY_RELEVANCE;
            case BY_NAME -> new Sort(Sort.By.TITLE, "", descending());
            case BY_DATE -> new Sort(Sort.By.MODIFIED, "", descending());
            default -> Sort.byField(sortKey(), descending());
        };
    }

    /** The same list put in another order; in the other direction where it is in this one already. */
    ListQuery sortedBy(String key) {
        boolean turned = sortKey().equals(key) && !descending();
        return with(SORT, List.of((turned ? "-" : "") + key)).onPage(1);
    }

    ListQuery onPage(int number) {
        return number == 1 ? with(PAGE, List.of()) : with(PAGE, List.of(Integer.toString(number)));
    }

    /** The same list without one of the values that narrow it. */
    ListQuery without(String name, String value) {
        List<String> left = new ArrayList<>(all(name));
        left.remove(value);
        return with(name, left).onPage(1);
    }

    /** The same order and columns, with nothing that narrows the list. */
    ListQuery whole() {
        Map<String, List<String>> left = new LinkedHashMap<>(given);
        left.keySet().retainAll(Set.of(SORT, COLUMNS));
        return new ListQuery(type, left);
    }

    /** The whole list in a file: pages are for people. */
    ListQuery asFile() {
        return onPage(1);
    }

    ListQuery with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(given);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new ListQuery(type, changed);
    }

    /** The address of the list, or of a file of it. */
    String at(String suffix) {
        String path = "/types/" + type + suffix;
        return given.isEmpty()
                ? path
                : given.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
