package org.terreau.web.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.terreau.address.Base;
import org.terreau.page.Act;
import org.terreau.page.ChangePosition;
import org.terreau.page.ChangeSlice;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;
import org.terreau.web.view.Texts;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed says what RFC 4287 asks of one, whatever people write. */
class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant NOON = Instant.parse("2026-05-31T12:00:00Z");

    private static RevisionSummary change(int number, String title, String comment) {
        return new RevisionSummary(
                new Slug("ecole"),
                "Article",
                title,
                number,
                number == 1 ? Act.CREATE : Act.EDIT,
                Tokens.PUBLIC,
                new Author("id-of-anne", "Anne"),
                NOON,
                comment);
    }

    private static Element feed(RecentQuery query, Optional<ChangePosition> next, RevisionSummary... changes)
            throws Exception {
        byte[] bytes = new AtomFeed(Base.of("https://example.org"), Texts.in(Locale.ENGLISH), type -> "Story")
                .of(query, new ChangeSlice(List.of(changes), next));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(ATOM, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getParentNode() == parent) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).getFirst().getTextContent();
    }

    private static Optional<String> link(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .findFirst();
    }

    @Test
    void a_feed_has_what_it_must_have() throws Exception {
        RecentQuery query = new RecentQuery(Map.of("type", "Article"));
        Element feed = feed(query, Optional.of(new ChangePosition(NOON, 2)), change(2, "École", "mieux"));

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).isEqualTo("https://example.org/recent.atom?type=Article");
        assertThat(text(feed, "title")).isNotBlank();
        assertThat(text(feed, "updated")).isEqualTo("2026-05-31T12:00:00Z");
        assertThat(link(feed, "self")).contains("https://example.org/recent.atom?type=Article");
        assertThat(link(feed, "alternate")).contains("https://example.org/recent?type=Article");
        assertThat(link(feed, "next"))
                .contains("https://example.org/recent.atom?type=Article&before=2026-05-31T12%3A00%3A00Z%7E2");
    }

    @Test
    void the_id_of_a_feed_is_that_of_all_its_parts() throws Exception {
        Element feed = feed(
                new RecentQuery(Map.of("before", "2026-05-31T12:00:00Z~2")), Optional.empty(), change(1, "École", ""));

        assertThat(text(feed, "id")).isEqualTo("https://example.org/recent.atom");
        assertThat(link(feed, "first")).contains("https://example.org/recent.atom");
        assertThat(link(feed, "next")).isEmpty();
    }

    @Test
    void an_entry_has_what_it_must_have_and_an_id_of_its_own() throws Exception {
        Element feed =
                feed(new RecentQuery(Map.of()), Optional.empty(), change(2, "École", "mieux"), change(1, "Ecole", ""));
        List<Element> entries = children(feed, "entry");

        assertThat(entries)
                .extracting(entry -> text(entry, "id"))
                .containsExactly(
                        "https://example.org/wiki/ecole/revisions/2", "https://example.org/wiki/ecole/revisions/1");
        Element last = entries.getFirst();
        assertThat(text(last, "title")).isEqualTo("École");
        assertThat(text(last, "updated")).isEqualTo("2026-05-31T12:00:00Z");
        assertThat(text(children(last, "author").getFirst(), "name")).isEqualTo("Anne");
        assertThat(text(last, "summary")).isEqualTo("edited – mieux");
        assertThat(link(last, "alternate")).contains("https://example.org/wiki/ecole");
        assertThat(children(last, "category").getFirst().getAttribute("label")).isEqualTo("Story");
        assertThat(feed.getTextContent()).doesNotContain("id-of-anne");
    }

    @Test
    void whatever_people_write_the_feed_is_well_formed() throws Exception {
        Element feed = feed(
                new RecentQuery(Map.of()),
                Optional.empty(),
                change(1, "<b>&amp; ]]> \"'", "a\u0000b\u000b\ud83d\ude00\ud800 </summary>"));

        Element entry = children(feed, "entry").getFirst();
        assertThat(text(entry, "title")).isEqualTo("<b>&amp; ]]> \"'");
        assertThat(text(entry, "summary")).contains("a b \ud83d\ude00  </summary>");
    }

    @Test
    void a_feed_of_nothing_is_a_feed() throws Exception {
        Element feed = feed(new RecentQuery(Map.of()), Optional.empty());

        assertThat(children(feed, "entry")).isEmpty();
        assertThat(text(feed, "updated")).isNotBlank();
    }
}
