package org.terreau.shape;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;

/** How precisely a date is given, and how it is written then. */
public enum Precision {
    YEAR(XSDDatatype.XSDgYear.getURI(), "-?[0-9]{4,}"),
    MONTH(XSDDatatype.XSDgYearMonth.getURI(), "-?[0-9]{4,}-[0-9]{2}"),
    DAY(XSDDatatype.XSDdate.getURI(), "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}"),
    MOMENT(XSDDatatype.XSDdateTime.getURI(), "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T.+");

    private final String datatype;
    private final Pattern form;

    Precision(String datatype, String form) {
        this.datatype = datatype;
        this.form = Pattern.compile(form);
    }

    /** IRI of the XSD type. */
    String datatype() {
        return datatype;
    }

    boolean writes(String text) {
        return form.matcher(text).matches();
    }

    static Optional<Precision> of(String datatype) {
        return Arrays.stream(values())
                .filter(precision -> precision.datatype.equals(datatype))
                .findFirst();
    }
}
