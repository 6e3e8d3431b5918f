package org.terreau.shape;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the parts of one thing their stable names: {@code need-1}, {@code need-2} … A number is given once. */
public final class Fragments {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile(".*?([0-9]+)");

    private final Set<String> taken;
    private final Map<String, BigInteger> highest = new HashMap<>();

    /** @param taken names that no new part may get */
    public Fragments(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The names that the fields use for parts. */
    public static Fragments of(Fields fields) {
        Set<String> taken = new HashSet<>();
        fields.triples().forEach(triple -> {
            taken.add(in(triple.getSubject().getURI()));
            if (triple.getObject().isURI()) {
                taken.add(in(triple.getObject().getURI()));
            }
        });
        return new Fragments(taken);
    }

    /** Whether a part can be named so. */
    public static boolean isFragment(String name) {
        return FORM.matcher(name).matches();
    }

    /** What follows the # of an IRI; blank where there is none. */
    public static String in(String iri) {
        return iri.substring(Math.max(iri.indexOf('#') + 1, iri.indexOf('#') < 0 ? iri.length() : 0));
    }

    /** Takes a name; false if it was taken. */
    public boolean take(String name) {
        return taken.add(name);
    }

    /** Takes the number after the highest that the stem has, so that parts stay in the order of their making. */
    public String next(String stem) {
        BigInteger number = highest.computeIfAbsent(stem, this::highest);
        String name;
        do {
            number = number.add(BigInteger.ONE);
            name = stem + "-" + number;
        } while (!taken.add(name));
        highest.put(stem, number);
        return name;
    }

    private BigInteger highest(String stem) {
        Pattern numbered = Pattern.compile(Pattern.quote(stem) + "-[0-9]+");
        return taken.stream()
                .filter(name -> numbered.matcher(name).matches())
                .map(Fragments::number)
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO);
    }

    /** The number that a name or an IRI ends with; 0 where it has none. */
    static BigInteger number(String name) {
        Matcher matcher = NUMBER.matcher(name);
        return matcher.matches() ? new BigInteger(matcher.group(1)) : BigInteger.ZERO;
    }
}
