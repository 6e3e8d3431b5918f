package org.terreau.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.spi.access.Tokens;

/**
 * How the rows of a file become pages.
 *
 * @param targets for each column, the name of the {@link Target} that it fills; blank for none
 * @param same for some targets, what they hold in each row that says nothing of them, as the form has it
 * @param lang of the pages
 * @param readers for whom they will be, where that isn't for their state to say
 * @param exchanged whether latitude and longitude stand in each other's place
 */
public record Plan(List<String> targets, Map<String, String> same, String lang, Tokens readers, boolean exchanged) {

    public Plan {
        targets = List.copyOf(targets);
        same = Map.copyOf(same);
    }

    /** The target of a column; empty where it has none. */
    public Optional<String> target(int column) {
        return column < targets.size()
                ? Optional.of(targets.get(column)).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    Plan exchange() {
        return new Plan(targets, same, lang, readers, !exchanged);
    }
}
