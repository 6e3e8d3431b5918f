package org.terreau.territories.official;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reference data as they are in their file, sorted by kind and code. What a territory is, is read from its line when
 * somebody asks: 36,000 of them as objects would take ten times as much.
 */
final class Register {

    private static final byte[] TAB = {'\t'};

    private static final int REFERENCE = 0;
    private static final int NAME = 1;
    private static final int POPULATION = 2;
    private static final int POSTCODES = 3;
    private static final int WITHIN = 4;
    private static final int FIELDS = 5;

    private final Rows lines;

    /** @param file in UTF-8: reference, name, population, postcodes, references of what it lies in; separated by tabs */
    Register(byte[] file) {
        this.lines = new Rows(file);
    }

    int count() {
        return lines.count();
    }

    OfficialTerritory territory(int line) {
        String[] fields = lines.text(line).split("\t", FIELDS);
        return new OfficialTerritory(
                OfficialCode.of(fields[REFERENCE]),
                fields[NAME],
                population(fields[POPULATION]),
                words(fields[POSTCODES]).toList(),
                words(fields[WITHIN]).map(OfficialCode::of).toList());
    }

    String code(int line) {
        return field(line, REFERENCE).substring(1);
    }

    String name(int line) {
        return field(line, NAME);
    }

    /** How many live in the territory of a line; 0 where it isn't known. */
    int population(int line) {
        return population(field(line, POPULATION)).orElse(0);
    }

    /** A space between two. */
    String postcodes(int line) {
        return field(line, POSTCODES);
    }

    Optional<OfficialTerritory> find(OfficialCode official) {
        int line = lines.search(bytes(official.reference() + '\t'));
        return line < 0 ? Optional.empty() : Optional.of(territory(line));
    }

    /** The lines of the territories of a kind that lie in another. */
    IntStream members(OfficialCode wider, OfficialKind kind) {
        byte[] begin = bytes(Character.toString(kind.letter()));
        byte[] reference = bytes(wider.reference());
        return IntStream.range(0, count()).filter(line -> lines.hasAt(line, 0, begin) && liesIn(line, reference));
    }

    private boolean liesIn(int line, byte[] wider) {
        return lines.indexOf(line, wider, begin(line, WITHIN)) >= 0;
    }

    /** One of all but the last field of a line. */
    private String field(int line, int field) {
        int begin = begin(line, field);
        return lines.text(line, begin, lines.indexOf(line, TAB, begin));
    }

    private int begin(int line, int field) {
        int begin = 0;
        for (int before = 0; before < field; before++) {
            begin = lines.indexOf(line, TAB, begin) + 1;
        }
        return begin;
    }

    static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static OptionalInt population(String field) {
        return field.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(field));
    }

    private static Stream<String> words(String field) {
        return field.isEmpty() ? Stream.empty() : List.of(field.split(" ")).stream();
    }
}
