package org.terreau.territories.official;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.terreau.ontology.Prefixes;

/** The sorts of territories that have an official code. */
public enum OfficialKind {
    COMMUNE("commune", "Commune", "(?:[013-9][0-9]|2[0-9AB])[0-9]{3}"),
    DEPARTEMENT("departement", "Departement", "[0-8][0-9]|2[AB]|9[0-5]|97[1-46]"),
    /** With taxes of its own; its code is its number in the register of companies and institutions, SIREN. */
    INTERCOMMUNALITY("intercommunality", "Intercommunalite", "[0-9]{9}"),
    /** Neither département nor région: collectivities by different laws, and islands where nobody lives. */
    OVERSEAS("overseas", "TerritoireAdministratif", "97[5789]|98[0-9]"),
    REGION("region", "Region", "[0-9]{2}");

    private static final String CONCEPTS = "https://w3id.org/terreau/scheme/territory-kind#";

    private final String word;
    private final String igeo;
    private final Pattern code;

    OfficialKind(String word, String igeo, String code) {
        this.word = word;
        this.igeo = igeo;
        this.code = Pattern.compile(code);
    }

    /** The kind of this word, where there is one. */
    public static Optional<OfficialKind> of(String word) {
        for (OfficialKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Its name in addresses and data, such as {@code commune}. */
    public String word() {
        return word;
    }

    /** The IRI of its class in INSEE's vocabulary of geography. */
    public String igeo() {
        return Prefixes.MAP.get("igeo") + igeo;
    }

    /** The kind that has this concept, where it is one of official territories. */
    public static Optional<OfficialKind> ofConcept(String iri) {
        return iri.startsWith(CONCEPTS) ? of(iri.substring(CONCEPTS.length())) : Optional.empty();
    }

    /** The IRI of its concept among our kinds of territory. */
    public String concept() {
        return CONCEPTS + word;
    }

    /** Whether codes of this kind look like this; not whether there is such a territory. */
    public boolean isCode(String text) {
        return code.matcher(text).matches();
    }

    /** Whether codes of some kind look like this. */
    static boolean anyHas(String text) {
        return Arrays.stream(values()).anyMatch(kind -> kind.isCode(text));
    }

    /** What stands before its codes in the reference data. */
    char letter() {
        return word.charAt(0);
    }

    /** @throws IllegalArgumentException where no kind has this letter */
    static OfficialKind of(char letter) {
        for (OfficialKind kind : values()) {
            if (kind.letter() == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of territory has the letter " + letter);
    }
}
