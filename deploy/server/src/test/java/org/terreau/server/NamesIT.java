package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terreau.server.Commons.ANONYMOUS;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.says;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.access.NotAllowed;
import org.terreau.address.Base;
import org.terreau.change.ChangeLog;
import org.terreau.page.Backlinks;
import org.terreau.page.Content;
import org.terreau.page.EditConflict;
import org.terreau.page.Incoming;
import org.terreau.page.NameTaken;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.PageMoved;
import org.terreau.page.PageNotFound;
import org.terreau.page.Pages;
import org.terreau.page.Wanted;
import org.terreau.rdf.CommunityStore;
import org.terreau.rdf.PublicStore;
import org.terreau.shape.Fields;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** What becomes of a page, of what points to it and of what is made from it, when it is moved or merged. */
@ExtendWith(ArquillianExtension.class)
class NamesIT {

    private static final Reader OTHER = Commons.reader(Role.RESEARCHER, Role.MEMBER);

    @Inject
    private Pages pages;

    @Inject
    private Names names;

    @Inject
    private Backlinks backlinks;

    @Inject
    private ChangeLog log;

    @Inject
    private PublicStore open;

    @Inject
    private CommunityStore community;

    @Inject
    private Base base;

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    private Page article(String title, String body, Tokens readers) {
        return pages.create("Article", edit(Commons.article(title, body), readers), MEMBER);
    }

    private Page article(String body) {
        return article("Article " + word(), body, Tokens.PUBLIC);
    }

    private static Slug name() {
        return new Slug(word());
    }

    private Page move(Page page, Slug to) {
        return names.move(page.slug(), page.revision(), to, "", MEMBER);
    }

    private Page merge(Page gone, Page into) {
        return names.merge(
                gone.slug(),
                gone.revision(),
                into.slug(),
                into.revision(),
                edit(
                        into.title(),
                        into.content().body() + "\n\n" + gone.content().body()),
                MEMBER);
    }

    private List<String> pointing(Slug slug, Reader reader) {
        return backlinks.incoming(slug, 0, 100, reader).stream()
                .map(incoming -> incoming.page().slug().value())
                .toList();
    }

    @Test
    void a_name_leads_nowhere_while_its_page_is_deleted_and_there_again_when_it_is_back() {
        Reader admin = Commons.reader(Role.ADMIN);
        Page first = article("Un texte.");
        Page moved = move(first, name());
        pages.delete(moved.slug(), moved.revision(), "", admin);
        assertThat(pages.find(Set.of(first.slug()), ANONYMOUS)).isEmpty();

        pages.restore(moved.slug(), moved.revision() + 1, 1, "", admin);

        assertThat(pages.find(Set.of(first.slug()), ANONYMOUS).get(first.slug()).slug())
                .isEqualTo(moved.slug());
    }

    private boolean asks(String pattern) {
        return open.read(dataset -> Commons.ask(
                dataset, "PREFIX dct: <http://purl.org/dc/terms/> BASE <" + base + "> ASK { " + pattern + " }"));
    }

    private boolean references(Page from, Slug to) {
        return asks("<wiki/%s> dct:references <id/%s>".formatted(from.slug(), to));
    }

    private boolean replaced(Slug old, Slug now) {
        return asks(
                "<id/%1$s> dct:isReplacedBy <id/%2$s> . <wiki/%1$s> dct:isReplacedBy <wiki/%2$s>".formatted(old, now));
    }

    @Test
    void a_page_that_is_moved_is_found_under_its_new_name_and_the_old_one_leads_there() {
        Page page = article("Un texte.");
        Slug old = page.slug();

        Page moved = move(page, name());

        assertThat(moved.content().body()).isEqualTo("Un texte.");
        assertThat(pages.read(moved.slug(), ANONYMOUS).revision()).isEqualTo(2);
        assertThatThrownBy(() -> pages.read(old, ANONYMOUS))
                .isInstanceOfSatisfying(PageMoved.class, e -> assertThat(e.to()).isEqualTo(moved.slug()));
        assertThat(pages.history(moved.slug(), ANONYMOUS)).hasSize(2);
        assertThat(pages.find(List.of(old), ANONYMOUS).get(old).slug()).isEqualTo(moved.slug());
        assertThat(replaced(old, moved.slug())).isTrue();
    }

    @Test
    void what_an_earlier_revision_says_of_the_thing_it_says_of_it_under_its_new_name() {
        Page page = article("");
        Fields fields = Fields.parse(
                "<id/%s> <http://purl.org/dc/terms/description> \"Une mare\"@fr .\n".formatted(page.slug()), base);
        Page about =
                pages.revise(page.slug(), 1, edit(new Content(page.title(), "fr", fields, ""), Tokens.PUBLIC), MEMBER);

        Page moved = move(move(about, name()), name());

        String thing = base.thing(moved.slug());
        assertThat(pages.revision(moved.slug(), 2, ANONYMOUS)
                        .content()
                        .fields()
                        .values(thing, "http://purl.org/dc/terms/description"))
                .hasSize(1);
        assertThat(moved.content().fields().values(thing, "http://purl.org/dc/terms/description"))
                .hasSize(1);
    }

    @Test
    void links_by_an_old_name_are_links_to_the_page_and_in_rdf_name_the_new_thing() {
        Page target = article("Un texte.");
        Page from = article("Voir [[" + target.slug() + "]].");
        Slug old = target.slug();

        Page moved = move(target, name());

        assertThat(pointing(moved.slug(), ANONYMOUS))
                .containsExactly(from.slug().value());
        Incoming.Way way = backlinks
                .incoming(moved.slug(), 0, 10, ANONYMOUS)
                .getFirst()
                .ways()
                .getFirst();
        assertThat(way).isEqualTo(new Incoming.Way(Optional.empty(), Optional.of(old)));
        assertThat(pages.pointingTo(moved.slug(), 0, 10, ANONYMOUS)).hasSize(1);
        assertThat(references(from, moved.slug())).isTrue();
        assertThat(references(from, old)).isFalse();
    }

    @Test
    void chains_lead_to_their_end_and_a_page_may_go_back_to_a_name_of_its_own() {
        Page a = article("Un texte.");
        Page from = article("Voir [[" + a.slug() + "]].");
        Page b = move(a, name());
        Page c = move(b, name());

        assertThat(names.leadsTo(a.slug(), ANONYMOUS).map(PageSummary::slug)).contains(c.slug());
        assertThat(names.leadingTo(c.slug(), ANONYMOUS)).containsExactlyInAnyOrder(a.slug(), b.slug());
        assertThat(replaced(a.slug(), c.slug())).isTrue();
        assertThat(replaced(a.slug(), b.slug())).isFalse();
        assertThat(references(from, c.slug())).isTrue();

        Page back = move(c, a.slug());

        assertThat(back.slug()).isEqualTo(a.slug());
        assertThat(pages.read(a.slug(), ANONYMOUS).slug()).isEqualTo(a.slug());
        assertThat(names.leadingTo(a.slug(), ANONYMOUS)).containsExactlyInAnyOrder(b.slug(), c.slug());
        assertThat(references(from, a.slug())).isTrue();
        assertThat(replaced(c.slug(), a.slug())).isTrue();
        assertThat(asks("<id/" + a.slug() + "> dct:isReplacedBy ?any")).isFalse();
    }

    @Test
    void a_name_once_used_is_given_to_no_other_page() {
        String title = "Article " + word();
        Page first = article(title, "", Tokens.PUBLIC);
        Page moved = move(first, name());

        Page second = article(title, "", Tokens.PUBLIC);
        Page third = article("Troisième " + word(), "", Tokens.PUBLIC);

        assertThat(second.slug()).isEqualTo(first.slug().numbered(2));
        assertThatThrownBy(() -> move(third, first.slug()))
                .isInstanceOfSatisfying(
                        NameTaken.class,
                        e -> assertThat(e.by().map(PageSummary::slug)).contains(moved.slug()));
        assertThatThrownBy(() -> move(third, second.slug())).isInstanceOf(NameTaken.class);
    }

    @Test
    void a_name_that_a_page_of_others_has_is_numbered_as_for_a_new_page() {
        Page secret = pages.create(
                "Article",
                edit(Commons.article("Canari " + word(), ""), Tokens.parse("user:researcher-member")),
                OTHER);

        Page moved = move(article(""), secret.slug());

        assertThat(moved.slug()).isEqualTo(secret.slug().numbered(2));
    }

    @Test
    void who_may_not_edit_may_not_move_and_who_may_not_delete_may_not_merge() {
        Page mine = article("Un texte.");
        Page also = article("Un autre.");

        assertThatThrownBy(() -> names.move(mine.slug(), 1, name(), "", ANONYMOUS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> names.merge(mine.slug(), 1, also.slug(), 1, edit("Titre", ""), OTHER))
                .isInstanceOf(NotAllowed.class);
        assertThat(names.move(mine.slug(), 1, name(), "", OTHER).revision()).isEqualTo(2);
    }

    @Test
    void a_page_that_is_merged_leads_to_the_other_and_its_history_can_be_read() {
        Page gone = article("Le texte de l'une.");
        Page into = article("Le texte de l'autre.");
        Page from = article("Voir [[" + gone.slug() + "]].");

        Page joined = merge(gone, into);

        assertThat(joined.slug()).isEqualTo(into.slug());
        assertThat(joined.content().body()).contains("de l'une", "de l'autre");
        assertThatThrownBy(() -> pages.read(gone.slug(), ANONYMOUS)).isInstanceOfSatisfying(PageMoved.class, e -> {
            assertThat(e.to()).isEqualTo(into.slug());
            assertThat(e.merged()).isTrue();
        });
        assertThat(pages.history(gone.slug(), ANONYMOUS)).hasSize(2);
        assertThat(pages.revision(gone.slug(), 1, ANONYMOUS).content().body()).contains("de l'une");
        assertThat(pointing(into.slug(), ANONYMOUS)).containsExactly(from.slug().value());
        assertThat(references(from, into.slug())).isTrue();
        assertThat(replaced(gone.slug(), into.slug())).isTrue();
        assertThat(asks("?page <http://xmlns.com/foaf/0.1/primaryTopic> <id/" + gone.slug() + ">"))
                .isFalse();
    }

    @Test
    void a_merge_is_undone_by_restoring_the_page_that_is_gone_with_the_names_it_had() {
        Page first = article("Le texte de l'une.");
        Slug older = first.slug();
        Page from = article("Voir [[" + older + "]].");
        Page gone = move(first, name());
        Page middle = article("Le texte de l'autre.");
        Page last = article("Le dernier.");
        merge(gone, middle);
        merge(pages.read(middle.slug(), MEMBER), last);
        assertThat(names.leadsTo(older, ANONYMOUS).map(PageSummary::slug)).contains(last.slug());
        assertThat(references(from, last.slug())).isTrue();

        pages.restore(middle.slug(), 3, 2, "", MEMBER);

        assertThat(names.leadsTo(older, ANONYMOUS).map(PageSummary::slug)).contains(middle.slug());
        assertThat(names.leadsTo(middle.slug(), ANONYMOUS)).isEmpty();
        assertThat(references(from, middle.slug())).isTrue();

        pages.restore(gone.slug(), 3, 2, "", MEMBER);

        assertThat(pages.read(gone.slug(), ANONYMOUS).content().body()).contains("de l'une");
        assertThat(names.leadsTo(older, ANONYMOUS).map(PageSummary::slug)).contains(gone.slug());
        assertThat(references(from, gone.slug())).isTrue();
        assertThat(pointing(last.slug(), ANONYMOUS)).isEmpty();
        assertThat(replaced(older, gone.slug())).isTrue();
    }

    @Test
    void a_page_leads_nowhere_in_a_circle() {
        Page a = article("A.");
        Page b = article("B.");
        merge(a, b);

        assertThatThrownBy(() -> merge(pages.read(b.slug(), MEMBER), a)).isInstanceOf(PageMoved.class);
        assertThatThrownBy(() -> merge(b, b)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_merge_of_what_somebody_has_changed_meanwhile_changes_nothing() {
        Page gone = article("Le texte de l'une.");
        Page into = article("Le texte de l'autre.");
        pages.revise(gone.slug(), 1, edit(gone.title(), "Plus long."), OTHER);

        assertThatThrownBy(() -> merge(gone, into))
                .isInstanceOfSatisfying(
                        EditConflict.class, e -> assertThat(e.current().slug()).isEqualTo(gone.slug()));
        assertThat(pages.read(into.slug(), ANONYMOUS).revision()).isEqualTo(1);
    }

    /** Whoever may not read the page under a name must not learn that the name leads somewhere. */
    @Test
    void a_name_that_was_not_public_is_not_told_when_its_page_is_published_under_another() {
        String canary = word();
        Page secret = article("Canari " + canary, "", Tokens.COMMUNITY);
        Page from = article("Voir [[" + secret.slug() + "]].");
        Page moved = move(secret, name());
        pages.revise(moved.slug(), 2, edit("Projet", "Un texte."), MEMBER);

        assertThatThrownBy(() -> pages.read(secret.slug(), ANONYMOUS)).isInstanceOf(PageNotFound.class);
        assertThat(names.leadingTo(moved.slug(), ANONYMOUS)).isEmpty();
        assertThat(pointing(moved.slug(), ANONYMOUS)).isEmpty();
        assertThat(pages.find(List.of(secret.slug()), ANONYMOUS)).isEmpty();
        assertThat((boolean) open.read(dataset -> says(dataset, canary))).isFalse();
        assertThat((boolean) community.asSeenBy(ANONYMOUS).read(dataset -> says(dataset, canary)))
                .isFalse();
        assertThat(pages.history(moved.slug(), ANONYMOUS).toString()).doesNotContain(canary);
        assertThat(wanted(ANONYMOUS)).contains(secret.slug());

        assertThat(names.leadingTo(moved.slug(), MEMBER)).containsExactly(secret.slug());
        assertThat(pointing(moved.slug(), MEMBER)).containsExactly(from.slug().value());
        assertThat(wanted(MEMBER)).doesNotContain(secret.slug());
    }

    @Test
    void an_old_name_of_a_page_that_is_public_no_more_is_as_if_it_had_never_been() {
        Page page = article("Un texte.");
        Page moved = move(page, name());
        pages.revise(moved.slug(), 2, edit(moved.content(), Tokens.COMMUNITY), MEMBER);

        assertThatThrownBy(() -> pages.read(page.slug(), ANONYMOUS))
                .isInstanceOf(PageNotFound.class)
                .hasMessageNotContaining(moved.slug().value());
        assertThat((boolean) open.read(dataset -> says(dataset, moved.slug().value())))
                .isFalse();
        assertThat((boolean) open.read(dataset -> says(dataset, page.slug().value())))
                .isFalse();
    }

    private List<Slug> wanted(Reader reader) {
        return backlinks.wanted(0, 1000, reader).stream().map(Wanted::slug).toList();
    }

    @Test
    void what_texts_point_to_and_is_not_there_is_wanted_most_wanted_first() {
        String much = word();
        String little = word();
        article("Voir [[Page " + little + "]] et [[Page " + much + "]].");
        Page other = article("Voir [[Page " + much + "]].");
        article("Secret", "Voir [[Page " + little + "]].", Tokens.COMMUNITY);

        List<Wanted> wanted = backlinks.wanted(0, 1000, ANONYMOUS).stream()
                .filter(each -> each.title().endsWith(much) || each.title().endsWith(little))
                .toList();

        assertThat(wanted).extracting(Wanted::title).containsExactly("Page " + much, "Page " + little);
        assertThat(wanted).extracting(Wanted::total).containsExactly(2L, 1L);
        assertThat(wanted.getFirst().by()).extracting(PageSummary::slug).contains(other.slug());
        article("Page " + much, "", Tokens.PUBLIC);
        assertThat(wanted(ANONYMOUS)).noneMatch(slug -> slug.value().endsWith(much));
    }

    @Test
    void a_page_that_nothing_points_to_is_an_orphan_for_who_may_not_read_what_does() {
        Page page = article("Un texte.");
        article("Secret", "Voir [[" + page.slug() + "]].", Tokens.COMMUNITY);

        assertThat(orphans(ANONYMOUS)).contains(page.slug());
        assertThat(orphans(MEMBER)).doesNotContain(page.slug());

        Page moved = move(page, name());

        assertThat(orphans(ANONYMOUS)).contains(moved.slug());
        assertThat(orphans(MEMBER)).doesNotContain(moved.slug());
    }

    private List<Slug> orphans(Reader reader) {
        return backlinks.orphans(Optional.of("Article"), 0, 10_000, reader).stream()
                .map(PageSummary::slug)
                .toList();
    }

    @Test
    void a_store_that_is_made_anew_says_the_same_of_what_was_moved_and_merged() {
        Page from = article("Un texte.");
        article("Voir [[" + from.slug() + "]].");
        Page into = article("Le texte de l'autre.");
        merge(move(from, name()), into);
        move(pages.read(into.slug(), MEMBER), name());
        List<Quad> before = quads();
        long stood = open.position();

        open.clear();
        open.apply(log.after(0, Integer.MAX_VALUE));

        assertThat(open.position()).isEqualTo(stood);
        assertThat(quads()).containsExactlyInAnyOrderElementsOf(before).isNotEmpty();
    }

    private List<Quad> quads() {
        return open.read(dataset -> {
            List<Quad> quads = new ArrayList<>();
            dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            return quads;
        });
    }
}
