package org.terreau.territories;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.terreau.spi.access.Reader;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** In lists of territories: those in which some cooperate. */
final class CooperationFilter implements Filter {

    private static final String SOME = "some";

    private final Commons commons;
    private final Supplier<Words> words;

    CooperationFilter(Commons commons, Supplier<Words> words) {
        this.commons = commons;
        this.words = words;
    }

    @Override
    public String type() {
        return "Territory";
    }

    @Override
    public String key() {
        return "cooperations";
    }

    @Override
    public String message() {
        return "territories.cooperations";
    }

    @Override
    public List<Choice> choices(Viewing viewing) {
        return List.of(new Choice(SOME, words.get().t("territories.with-cooperations")));
    }

    @Override
    public Set<Slug> matching(String value, Reader reader) {
        if (!value.equals(SOME)) {
            return Set.of();
        }
        return commons.asSeenBy(reader).select(Question.COOPERATIONS_BY_TERRITORY.text(), Map.of()).stream()
                .flatMap(row -> row.page("territory").stream())
                .collect(Collectors.toSet());
    }
}
