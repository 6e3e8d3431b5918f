package org.terreau.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Guesses what columns fill by their names: those of the fields themselves, then those that people and maps use. */
final class ColumnNames {

    private static final Map<String, List<String>> USUAL = usual();

    private ColumnNames() {}

    /**
     * @param lang of texts in columns that say no language
     * @return for each column the name of a target, none twice; blank where none is likely
     */
    static List<String> guess(List<Target> targets, List<String> heads, String lang) {
        Map<String, String> own = own(targets, lang);
        Map<String, String> usual = new HashMap<>();
        targets.forEach(target -> USUAL.getOrDefault(plain(target, lang), List.of())
                .forEach(name -> usual.putIfAbsent(Folded.run(name), target.name())));
        String[] guessed = new String[heads.size()];
        Set<String> taken = new HashSet<>();
        for (Map<String, String> names : List.of(own, usual)) {
            for (int column = 0; column < guessed.length; column++) {
                if (guessed[column] == null) {
                    guessed[column] = Optional.ofNullable(names.get(Folded.run(heads.get(column))))
                            .filter(taken::add)
                            .orElse(null);
                }
            }
        }
        return Stream.of(guessed)
                .map(name -> Optional.ofNullable(name).orElse(""))
                .toList();
    }

    private static Map<String, String> own(List<Target> targets, String lang) {
        Map<String, String> own = new HashMap<>();
        for (Target target : targets) {
            List<String> names = new ArrayList<>(target.label().texts().values());
            target.ownNames().forEach(name -> {
                target.language()
                        .ifPresentOrElse(
                                language -> {
                                    names.add(name + language);
                                    if (language.equals(lang)) {
                                        names.add(name);
                                    }
                                },
                                () -> names.add(name));
            });
            names.forEach(name -> own.putIfAbsent(Folded.run(name), target.name()));
        }
        return own;
    }

    /** The name of a target in the list of usual names; a text in another language than that of the pages has none. */
    private static String plain(Target target, String lang) {
        return target.language().filter(language -> !language.equals(lang)).isPresent()
                ? ""
                : target.name().replaceFirst("@.*", "");
    }

    private static Map<String, List<String>> usual() {
        Properties read = new Properties();
        try (InputStream in = ColumnNames.class.getResourceAsStream("column-names.properties")) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> usual = new HashMap<>();
        read.stringPropertyNames()
                .forEach(name -> usual.put(name, List.of(read.getProperty(name).split(","))));
        return usual;
    }
}
