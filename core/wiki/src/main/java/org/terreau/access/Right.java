package org.terreau.access;

import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/**
 * What may be done to a page, and by whom: the one place where it is decided. Whoever may not read a page has no other
 * right to it.
 */
public enum Right {
    READ {
        @Override
        boolean givenTo(Reader reader, Guarded page) {
            return true;
        }
    },
    EDIT {
        @Override
        boolean givenTo(Reader reader, Guarded page) {
            return reader.meets(page.writers());
        }
    },
    /** Give it another name. */
    MOVE {
        @Override
        boolean givenTo(Reader reader, Guarded page) {
            return EDIT.givenTo(reader, page);
        }
    },
    /** Delete and restore: its creator, coordinators and administrators. */
    DELETE {
        @Override
        boolean givenTo(Reader reader, Guarded page) {
            return EDIT.givenTo(reader, page) && answersFor(reader, page);
        }
    },
    /** Begin its circle: its creator, coordinators and administrators, wherever it stands. */
    GATHER {
        @Override
        boolean givenTo(Reader reader, Guarded page) {
            return answersFor(reader, page);
        }
    },
    /** Merge it into another page, which must be one that the reader may edit: the page is gone after that. */
    MERGE {
        @Override
        boolean givenTo(Reader reader, Guarded page) {
            return DELETE.givenTo(reader, page);
        }
    };

    /** What of a page its rights depend on. */
    public record Guarded(Tokens readers, Tokens writers, String creatorId) {}

    private static boolean answersFor(Reader reader, Guarded page) {
        return reader.holds(Token.of(Role.COORDINATOR))
                || reader.holds(Token.of(Role.ADMIN))
                || reader.account()
                        .filter(account -> account.id().equals(page.creatorId()))
                        .isPresent();
    }

    abstract boolean givenTo(Reader reader, Guarded page);

    /** Whether the reader has this right to this page. */
    public boolean allows(Reader reader, Guarded page) {
        return reader.meets(page.readers()) && givenTo(reader, page);
    }

    /** Whether the reader may make pages: the community. */
    public static boolean toCreate(Reader reader) {
        return reader.holds(Token.COMMUNITY);
    }
}
