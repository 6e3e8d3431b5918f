package org.terreau.territories.network;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terreau.territories.Term;

/** The cooperations of a territory, and those whom they tie together. */
public record Network(List<Tie> ties) {

    public Network {
        ties = List.copyOf(ties);
    }

    /** What is left of it when only that part is wanted. */
    Network only(Choice choice) {
        return new Network(ties.stream().filter(choice::takes).toList());
    }

    /** All members, each with how many ties it has: those with the most first. */
    public Map<Member, Long> members() {
        Map<Member, Long> counted = ties.stream()
                .flatMap(tie -> tie.between().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<Member, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().link().name()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** The kinds of its members, in the order of their labels. */
    public List<Term> kinds() {
        return distinct(ties.stream().flatMap(tie -> tie.between().stream()).flatMap(member -> member.kind().stream()));
    }

    /** The forms of its ties, in the order of their labels. */
    public List<Term> forms() {
        return distinct(ties.stream().flatMap(tie -> tie.forms().stream()));
    }

    /** The fields of activity of its ties, in the order of their labels. */
    public List<Term> fields() {
        return distinct(ties.stream().flatMap(tie -> tie.fields().stream()));
    }

    /** From the first year that a tie says to the last; empty where none says any. */
    public List<Integer> years() {
        int[] said =
                ties.stream().flatMapToInt(tie -> tie.period().years()).sorted().toArray();
        return said.length == 0
                ? List.of()
                : IntStream.rangeClosed(said[0], said[said.length - 1]).boxed().toList();
    }

    private static List<Term> distinct(Stream<Term> terms) {
        return terms.distinct().sorted(Comparator.comparing(Term::label)).toList();
    }
}
