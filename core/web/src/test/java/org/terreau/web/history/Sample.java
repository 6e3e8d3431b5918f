package org.terreau.web.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.page.Act;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Revision;
import org.terreau.page.RevisionSummary;
import org.terreau.shape.Facts;
import org.terreau.shape.Fields;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.ReaderMark;

/** A page of the tests and its past. */
final class Sample {

    static final Base BASE = Base.of("https://wiki.example/");
    static final Slug SLUG = new Slug("couserans");

    private static final PageTypes TYPES = new PageTypes(List.of(new Territories()));
    private static final Author LEA = new Author("lea", "Léa <script>alert('author')</script>");

    private record Territories(String name, List<PageType> pageTypes) implements Plugin {
        Territories() {
            this(
                    "territories",
                    List.of(
                            new PageType("Territory", "org/terreau/ontology/territory", "territory", 10),
                            new PageType("Instrument", "org/terreau/ontology/instrument", "instrument", 20)));
        }
    }

    private Sample() {}

    /** Written by Léa, number n at n o’clock. */
    static RevisionSummary summary(int number, String title) {
        return summary(number, title, Tokens.PUBLIC);
    }

    static RevisionSummary summary(int number, String title, Tokens readers) {
        return new RevisionSummary(
                SLUG,
                "Territory",
                title,
                number,
                number == 1 ? Act.CREATE : Act.EDIT,
                readers,
                LEA,
                Instant.parse("2026-11-20T08:00:00Z").plusSeconds(3600L * number),
                "comment " + number + " <script>alert('comment')</script>");
    }

    static Content content(String title, String body, Fields fields) {
        return new Content(title, "fr", fields, body);
    }

    static Revision revision(RevisionSummary summary, String body) {
        return new Revision(summary, content(summary.title(), body, Fields.none()));
    }

    /** The page, its current revision having this number. */
    static ShownPage shown(int revision, boolean deleted, boolean mayRestore) {
        Page page = new Page(
                SLUG,
                "Territory",
                Optional.empty(),
                SLUG.value(),
                content("Couserans <script>alert('title')</script>", "", Fields.none()),
                revision,
                Tokens.PUBLIC,
                Tokens.COMMUNITY,
                LEA,
                LEA,
                Instant.EPOCH,
                Instant.EPOCH,
                deleted);
        PageBar bar = new PageBar(
                SLUG, "Territory", ReaderMark.PUBLIC, PageBar.Tab.HISTORY, PageBar.Editing.NOT_OFFERED, List.of());
        return new ShownPage(page, bar, mayRestore, Optional.empty());
    }

    /** Fields written in Turtle; the thing is {@code <>}, other pages are {@code <ariege>}. */
    static Fields fields(String turtle) {
        String prefixes = "@prefix tr: <https://w3id.org/terreau/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> ."
                + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
                + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
                + "@prefix kind: <https://w3id.org/terreau/scheme/territory-kind#> .";
        return Fields.of(RDFParser.fromString(prefixes + turtle, Lang.TURTLE)
                .base(BASE.thing(SLUG))
                .checking(false)
                .toGraph());
    }

    /** What a reader sees of them who may read the page of Ariège and no other. */
    static Facts facts(Fields fields, Locale locale) {
        Topic ariege = new Topic(new Slug("ariege"), "Ariège", "Territory");
        return Facts.of(
                TYPES.shapes().named("Territory").orElseThrow(),
                BASE.thing(SLUG),
                fields,
                locale,
                only(ariege),
                TYPES.schemes(),
                Authorities.none(BASE),
                BASE);
    }

    private static Topics only(Topic topic) {
        return new Topics() {
            @Override
            public Map<Slug, Topic> find(Collection<Slug> slugs) {
                return slugs.contains(topic.slug()) ? Map.of(topic.slug(), topic) : Map.of();
            }

            @Override
            public List<Topic> titled(String title, Set<String> types) {
                return List.of();
            }
        };
    }
}
