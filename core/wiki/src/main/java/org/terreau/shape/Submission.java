package org.terreau.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a form holds, as it was typed: {@code actorKind}, {@code description@fr}, {@code hasNeed.0.label@en}; several
 * values of one field under the same name. Without blanks; the rows of parts are numbered from 0 without gaps.
 *
 * @param add the name of the field to which the writer asked for one more row
 */
public record Submission(Map<String, List<String>> values, Optional<String> add, boolean rearranged) {

    static final String ADD = "add";
    static final String REMOVE = "remove";
    static final String ID = ".id";
    private static final Pattern ROW = Pattern.compile("\\.([0-9]{1,4})\\.");
    private static final Pattern BREAK = Pattern.compile("\\r\\n?");

    public Submission {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * From the parameters of a request. Others than those of fields are let be. {@code add=hasNeed} and
     * {@code remove=hasNeed.1} are the buttons that rearrange the form rather than save it.
     */
    public static Submission of(Map<String, List<String>> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> texts.stream()
                .map(text ->
                        BREAK.matcher(text).replaceAll("\n").replace("\0", "").strip())
                .filter(text -> !text.isEmpty())
                .forEach(text ->
                        values.computeIfAbsent(name, any -> new ArrayList<>()).add(text)));
        Optional<String> add = first(values.remove(ADD));
        Optional<String> remove = first(values.remove(REMOVE));
        remove.ifPresent(row -> values.keySet().removeIf(name -> name.startsWith(row + ".")));
        return new Submission(compact(values), add, add.isPresent() || remove.isPresent());
    }

    /** The texts under a name; empty where there are none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> first(String name) {
        return first(values.get(name));
    }

    /** How many rows a field of parts has. */
    public int rows(String name) {
        return (int) values.keySet().stream()
                .flatMap(other -> index(name, other).stream())
                .distinct()
                .count();
    }

    /** The languages in which a field has a text. */
    public Set<String> languages(String name) {
        return values.keySet().stream()
                .filter(other -> other.startsWith(name + "@"))
                .map(other -> other.substring(name.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same, with these texts in the place of what was under their names. */
    public Submission with(Map<String, String> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        more.forEach((name, text) -> all.put(name, List.of(text)));
        return new Submission(all, add, rearranged);
    }

    private static Optional<Integer> index(String name, String other) {
        Matcher row = ROW.matcher(other);
        return other.startsWith(name + ".") && row.find(name.length()) && row.start() == name.length()
                ? Optional.of(Integer.valueOf(row.group(1)))
                : Optional.empty();
    }

    private static Optional<String> first(List<String> texts) {
        return texts == null ? Optional.empty() : texts.stream().findFirst();
    }

    private static Map<String, List<String>> compact(Map<String, List<String>> values) {
        values.keySet().removeIf(name -> name.endsWith(ID) && isOfEmptyRow(name, values.keySet()));
        Map<String, SortedSet<Integer>> rows = new HashMap<>();
        values.keySet()
                .forEach(name -> ROW.matcher(name)
                        .results()
                        .forEach(row -> rows.computeIfAbsent(name.substring(0, row.start()), any -> new TreeSet<>())
                                .add(Integer.valueOf(row.group(1)))));
        Map<String, List<String>> compact = new LinkedHashMap<>();
        values.forEach((name, texts) -> {
            String renumbered = ROW.matcher(name)
                    .replaceAll(row -> "."
                            + rows.get(name.substring(0, row.start()))
                                    .headSet(Integer.valueOf(row.group(1)))
                                    .size() + ".");
            compact.computeIfAbsent(renumbered, any -> new ArrayList<>()).addAll(texts);
        });
        return compact;
    }

    private static boolean isOfEmptyRow(String idName, Set<String> names) {
        String row = idName.substring(0, idName.length() - ID.length() + 1);
        return names.stream().noneMatch(name -> name.startsWith(row) && !name.endsWith(ID));
    }
}
