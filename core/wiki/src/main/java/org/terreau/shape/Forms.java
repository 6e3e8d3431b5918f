package org.terreau.shape;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.jena.graph.Triple;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;

/**
 * Edit forms: from fields to what a form holds, from there to the form itself, and back. A form that came back with
 * errors is made of what was typed, so that it shows exactly that.
 */
public final class Forms {

    private final Schemes schemes;
    private final Authorities authorities;
    private final Base base;

    public Forms(Schemes schemes, Authorities authorities, Base base) {
        this.schemes = schemes;
        this.authorities = authorities;
        this.base = base;
    }

    /** Where fields refer to pages only. */
    public Forms(Schemes schemes, Base base) {
        this(schemes, Authorities.none(base), base);
    }

    /**
     * What the form holds of a revision's fields.
     *
     * @param readable the pages that the writer may read; fields that refer to others are not shown
     * @param visible whether the writer may see a triple
     */
    public Submission submission(Shape shape, String thing, Fields fields, Topics readable, Predicate<Triple> visible) {
        return new FormWriter(schemes, authorities, base, readable, visible, fields)
                .write(shape, thing)
                .submission();
    }

    /** The form for what it holds, in the reader's language, with what is wrong beside each field. */
    public Form form(Shape shape, Submission submission, Locale locale, List<Violation> violations) {
        return new FormBuilder(schemes, authorities, submission, locale, violations).build(shape);
    }

    /** The form for the fields of a revision. */
    public Form form(Shape shape, String thing, Fields fields, Locale locale, Topics readable) {
        return form(shape, submission(shape, thing, fields, readable, any -> true), locale, List.of());
    }

    /**
     * Reads what was submitted. What of the fields before the form didn't show is carried over: what the shape doesn't
     * know, what isn't visible, and what refers to pages that the writer may not read.
     *
     * @param before fields of the revision that was edited
     * @param readable and visible as for {@link #submission}: the same as when the form was shown
     */
    public Reading read(
            Shape shape,
            String thing,
            Submission submission,
            Fields before,
            Topics readable,
            Predicate<Triple> visible) {
        FormWriter writer = new FormWriter(schemes, authorities, base, readable, visible, before).write(shape, thing);
        return new FormReader(schemes, new TopicReader(readable, authorities, base), thing, submission, before)
                .read(shape, writer.shown());
    }
}
