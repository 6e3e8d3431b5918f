package org.terreau.territories.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The official territories of France, by code and by what people type. {@link OfficialSource} says where they come from.
 *
 * <p>They are read when they are first asked for, which takes half a second, and kept in some 3 MB. A suggestion looks
 * through all of them, which takes some milliseconds.
 */
public final class OfficialTerritories {

    /** Of what is typed, in characters: nothing has a longer name. */
    public static final int LONGEST = 200;

    private static final int LINE_BITS = 20;
    private static final int POPULATION_BITS = 31;

    private final Register register;
    private final Keys keys;

    OfficialTerritories(Register register) {
        this.register = register;
        this.keys = new Keys(register);
    }

    private static final class Held {
        static final OfficialTerritories FRANCE = new OfficialTerritories(new Register(file()));

        private static byte[] file() {
            try (InputStream in = OfficialTerritories.class.getResourceAsStream("territories.tsv")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static OfficialTerritories ofFrance() {
        return Held.FRANCE;
    }

    public Optional<OfficialTerritory> find(OfficialCode official) {
        return register.find(official);
    }

    /** What a territory lies in, narrowest first. */
    public List<OfficialTerritory> containing(OfficialTerritory territory) {
        return territory.within().stream()
                .flatMap(wider -> find(wider).stream())
                .toList();
    }

    /** The territories of a kind that lie in another, wholly or in part. */
    public List<OfficialTerritory> members(OfficialCode wider, OfficialKind kind) {
        return register.members(wider, kind).mapToObj(register::territory).toList();
    }

    /** How many {@link #members} there are. */
    public int count(OfficialCode wider, OfficialKind kind) {
        return Math.toIntExact(register.members(wider, kind).count());
    }

    /**
     * Proposes territories to who types the beginning of a name, of some words of it, of a code or of a postcode, or
     * several of them. An exact name or code comes first, then names that begin so, then the others; of equals the most
     * populous.
     *
     * @param typed by anybody: what makes no sense or is too long has no answer
     * @param limit how many at most
     * @throws IllegalArgumentException where the limit is negative
     */
    public List<OfficialTerritory> suggest(String typed, int limit) {
        Typed words = new Typed(typed.length() > LONGEST ? "" : typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, register.count())
                .filter(line -> keys.matches(line, words))
                .mapToLong(line -> order(line, words))
                .sorted()
                .limit(limit)
                .mapToObj(order -> register.territory((int) order & ((1 << LINE_BITS) - 1)))
                .toList();
    }

    Stream<OfficialTerritory> all() {
        return IntStream.range(0, register.count()).mapToObj(register::territory);
    }

    /** What puts proposals in their order: how well they match, how few live there, and where they stand. */
    private long order(int line, Typed words) {
        long rank = keys.rank(line, words);
        long fewness = Integer.MAX_VALUE - (long) register.population(line);
        return (((rank << POPULATION_BITS) | fewness) << LINE_BITS) | line;
    }
}
