package org.terreau.territories.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.terreau.territories.Query;
import org.terreau.territories.Term;

/**
 * Which part of the network is wanted, as its address says: all of it where it says nothing.
 *
 * @param kind key of a kind of actor: ties of at least one such member
 * @param form key of a form of cooperation
 * @param field key of a field of activity
 * @param year as in {@link Period#covers}
 */
public record Choice(Optional<String> kind, Optional<String> form, Optional<String> field, OptionalInt year) {

    static final Choice ALL = new Choice(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    /** As people or programs say it; what is blank, or no year, counts as not said. */
    static Choice of(String kind, String form, String field, String year) {
        return new Choice(Query.said(kind), Query.said(form), Query.said(field), year(year));
    }

    private static OptionalInt year(String value) {
        return Query.said(value)
                .filter(digits -> digits.matches("\\d{1,4}"))
                .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
                .orElseGet(OptionalInt::empty);
    }

    boolean takes(Tie tie) {
        return kind.stream().allMatch(key -> tie.between().stream().anyMatch(member -> is(member.kind(), key)))
                && form.stream()
                        .allMatch(key ->
                                tie.forms().stream().anyMatch(term -> term.key().equals(key)))
                && field.stream()
                        .allMatch(key -> tie.fields().stream()
                                .anyMatch(term -> term.key().equals(key)))
                && year.stream().allMatch(tie.period()::covers);
    }

    private static boolean is(Optional<Term> term, String key) {
        return term.filter(known -> known.key().equals(key)).isPresent();
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** What was chosen, by the names that the address has for it. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        kind.ifPresent(key -> said.put("kind", key));
        form.ifPresent(key -> said.put("form", key));
        field.ifPresent(key -> said.put("field", key));
        year.ifPresent(number -> said.put("year", Integer.toString(number)));
        return said;
    }

    /** What was chosen under this name; blank where nothing was. */
    public String chosen(String name) {
        return said().getOrDefault(name, "");
    }

    /** As the end of an address: blank, or beginning with a question mark. */
    public String query() {
        return Query.of(said());
    }
}
