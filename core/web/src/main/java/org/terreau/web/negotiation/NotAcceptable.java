package org.terreau.web.negotiation;

import java.util.List;

/** Nothing of what there is fits what was asked for: status 406, with the list of what there is. */
public final class NotAcceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> available;

    /** @param available the media types that there are, the preferred one first */
    public NotAcceptable(List<String> available) {
        super("None of the media types asked for exists here. There are: " + String.join(", ", available) + ".");
        this.available = List.copyOf(available);
    }

    /** The media types that there are, the preferred one first. */
    public List<String> available() {
        return available;
    }
}
