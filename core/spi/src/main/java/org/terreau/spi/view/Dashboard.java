package org.terreau.spi.view;

import java.util.Optional;

/** What a plugin shows where people come in. */
public interface Dashboard {

    /** Where it stands. */
    enum Place {
        /** The home page. */
        HOME,
        /** The page of who is signed in: what is left for them to do. */
        ACCOUNT
    }

    Place place();

    /** The piece for this reader; empty where there is nothing to say. */
    Optional<Piece> seenBy(Viewing viewing, Words words);
}
