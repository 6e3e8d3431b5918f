package org.terreau.web.ontology;

/** A term that the vocabulary does not have: status 404. */
public final class UnknownTerm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    public UnknownTerm(String name) {
        super("The vocabulary has no term called " + name + ". All its terms are at /ontology.");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
