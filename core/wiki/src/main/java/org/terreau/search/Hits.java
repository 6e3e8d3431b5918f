package org.terreau.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** Makes hits of what the index keeps. */
final class Hits {

    /** Its place among the values of a hit, where it is asked for. */
    private static final int TEXT = 9;

    private final TextIndex index;
    private final QueryWords words;
    private final Map<Language, Highlighter> highlighters = new EnumMap<>(Language.class);

    Hits(TextIndex index, QueryWords words) {
        this.index = index;
        this.words = words;
    }

    ProjectionFinalStep<Hit> withExcerpt(SearchProjectionFactory<?, ?> field) {
        return field.composite()
                .from(
                        field.id(String.class),
                        field.field(EntryBinder.TYPE, String.class),
                        field.field(EntryBinder.TITLE, String.class),
                        field.field(EntryBinder.LANG, String.class),
                        field.field(EntryBinder.AUDIENCE, String.class),
                        field.field(EntryBinder.MODIFIED, Instant.class),
                        field.field(EntryBinder.LATITUDE, Double.class),
                        field.field(EntryBinder.LONGITUDE, Double.class),
                        field.field(EntryBinder.STATE, String.class),
                        field.field(EntryBinder.TEXT, String.class))
                .asList(this::hit);
    }

    /** Without marks and excerpt. */
    ProjectionFinalStep<Hit> plain(SearchProjectionFactory<?, ?> field) {
        return field.composite()
                .from(
                        field.id(String.class),
                        field.field(EntryBinder.TYPE, String.class),
                        field.field(EntryBinder.TITLE, String.class),
                        field.field(EntryBinder.LANG, String.class),
                        field.field(EntryBinder.AUDIENCE, String.class),
                        field.field(EntryBinder.MODIFIED, Instant.class),
                        field.field(EntryBinder.LATITUDE, Double.class),
                        field.field(EntryBinder.LONGITUDE, Double.class),
                        field.field(EntryBinder.STATE, String.class))
                .asList(this::hit);
    }

    private Hit hit(List<?> values) {
        String title = (String) values.get(2);
        String lang = (String) values.get(3);
        boolean excerpt = values.size() > TEXT;
        Highlighter highlighter = highlighter(Language.of(lang));
        return new Hit(
                new Slug((String) values.get(0)),
                (String) values.get(1),
                title,
                lang,
                Optional.ofNullable((String) values.get(8)),
                Tokens.parse((String) values.get(4)),
                (Instant) values.get(5),
                Optional.ofNullable((Double) values.get(6))
                        .map(latitude -> new Hit.Coordinates(latitude, (Double) values.get(7))),
                excerpt ? highlighter.mark(title) : List.of(new Hit.Run(title, false)),
                excerpt ? highlighter.passage((String) values.get(TEXT)) : List.of());
    }

    private Highlighter highlighter(Language language) {
        return highlighters.computeIfAbsent(language, each -> new Highlighter(index.analyzer(each), words));
    }
}
