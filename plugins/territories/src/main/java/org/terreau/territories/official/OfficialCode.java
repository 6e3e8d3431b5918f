package org.terreau.territories.official;

import java.util.Optional;

/** What names an official territory: its kind too, since 75 is a département and another région. */
public record OfficialCode(OfficialKind kind, String code) {

    /** @throws IllegalArgumentException where codes of this kind have another form */
    public OfficialCode {
        if (!kind.isCode(code)) {
            throw new IllegalArgumentException("No code of a " + kind.word() + ": \"" + code + '"');
        }
    }

    /**
     * What an address asks for; empty where no territory can have such a code.
     *
     * @param kind the word of a kind
     */
    public static Optional<OfficialCode> of(String kind, String code) {
        return OfficialKind.of(kind).filter(known -> known.isCode(code)).map(known -> new OfficialCode(known, code));
    }

    /** What {@link #path} writes; empty where no territory can be called so. */
    public static Optional<OfficialCode> ofPath(String path) {
        int end = path.indexOf('/');
        return end < 0 ? Optional.empty() : of(path.substring(0, end), path.substring(end + 1));
    }

    /** As addresses have it, such as {@code commune/21166}. */
    public String path() {
        return kind.word() + '/' + code;
    }

    /** Reads what {@link #reference} writes. */
    static OfficialCode of(String reference) {
        return new OfficialCode(OfficialKind.of(reference.charAt(0)), reference.substring(1));
    }

    /** As the reference data have it, such as {@code c21166}; none is the beginning of another. */
    String reference() {
        return kind.letter() + code;
    }
}
