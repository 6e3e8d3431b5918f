package org.terreau.web.negotiation;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of an address. Blank ones count as absent: a form sends what nobody filled in.
 *
 * @param values by name, at least one each
 */
public record Parameters(Map<String, List<String>> values) {

    /** More than this many values are no question that a person asks. */
    public static final int MOST = 200;

    public Parameters {
        values = Map.copyOf(values);
    }

    /** @throws BadParameter where there are more than {@link #MOST} */
    public static Parameters of(UriInfo uri) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        int count = sent.values().stream().mapToInt(List::size).sum();
        if (count > MOST) {
            throw new BadParameter("An address has at most " + MOST + " parameters here, not " + count + ".");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> {
            List<String> filled = all.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!filled.isEmpty()) {
                values.put(name, filled);
            }
        });
        return new Parameters(values);
    }

    /** @throws BadParameter where it is there more than once */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new BadParameter("The parameter " + name + " can be given once only.");
        }
        return all.stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Refuses what means nothing: who asks for it would take the answer for what they asked.
     *
     * @throws BadParameter naming one that is not among these
     */
    public void onlyFrom(Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name) && !name.startsWith("utm_"))
                .findFirst()
                .ifPresent(name -> {
                    throw BadParameter.unknown(name, new TreeSet<>(known));
                });
    }
}
