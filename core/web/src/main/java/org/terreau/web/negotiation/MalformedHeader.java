package org.terreau.web.negotiation;

/** A request header that does not follow its grammar: the sender's mistake, status 400. */
public final class MalformedHeader extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String header;
    private final String value;

    /**
     * @param header its name, such as {@code Accept}
     * @param value what was sent
     * @param reason what is wrong with it, in a few words
     */
    public MalformedHeader(String header, String value, String reason) {
        super("The header " + header + " cannot be understood: " + reason + " in \"" + value + "\".");
        this.header = header;
        this.value = value;
    }

    public String header() {
        return header;
    }

    public String value() {
        return value;
    }
}
