package org.terreau.circle;

import java.util.Locale;

/** What somebody asks of a circle can't be done, as things are. */
public class CircleRefused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** Who leads alone hands over before leaving. */
        LAST_LEAD("The circle would have nobody to lead it: somebody else must lead first."),
        ALREADY_IN("This person is in the circle already."),
        ALREADY_INVITED("This person is invited already."),
        TOO_MANY("Too many invitations are open: withdraw some first."),
        NO_SUCH_ROLE("The circle has no such role."),
        NOBODY("Nobody is known here by this identifier."),
        OVER("This invitation was used, withdrawn, or is too old.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** The name in message files: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CircleRefused(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
