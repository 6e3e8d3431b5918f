package org.terreau.territories;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** On the page of an actor, an initiative or a territory: the people who can be reached, and who else sees that. */
public final class Contacts implements Fragment {

    private static final Set<String> TYPES = Set.of("Actor", "Initiative", "Territory");

    private final Commons commons;

    Contacts(Commons commons) {
        this.commons = commons;
    }

    @Override
    public Optional<Piece> on(PageSummary page, Viewing viewing, Words words) {
        if (!TYPES.contains(page.type())) {
            return Optional.empty();
        }
        List<Contact> contacts = Contact.of(page.slug(), commons.asSeenBy(viewing.reader()));
        return contacts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(words.t("territories.contacts"), "territories/contacts.jte", contacts));
    }
}
