package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.says;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.sparql.core.Quad;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.change.Change;
import org.terreau.change.ChangeLog;
import org.terreau.change.Projections;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.rdf.PublicStore;
import org.terreau.spi.access.Tokens;

/** The change log and what is made from it. */
@ExtendWith(ArquillianExtension.class)
class ProjectionIT {

    private static final int WRITERS = 6;
    private static final int PAGES_EACH = 10;

    @Inject
    private Pages pages;

    @Inject
    private ChangeLog log;

    @Inject
    private Projections projections;

    @Inject
    private PublicStore open;

    /** With the types of which other tests have left pages: made anew without them, these would say less. */
    @Deployment
    static WebArchive war() {
        return Commons.warWithTrials();
    }

    private boolean isPublic(String word) {
        return open.read(dataset -> says(dataset, word));
    }

    @Test
    void what_is_saved_can_be_queried_when_the_save_returns() {
        String word = word();

        Page page = pages.create("Article", edit("Titre " + word, "Un texte."), MEMBER);

        assertThat(isPublic(word)).isTrue();
        assertThat(open.position()).isGreaterThanOrEqualTo(log.last());
        String next = word();
        pages.revise(page.slug(), 1, edit("Titre " + next, "Un texte."), MEMBER);
        assertThat(isPublic(next)).isTrue();
        assertThat((boolean) open.read(dataset -> Commons.ask(
                        dataset,
                        "ASK { GRAPH ?g { ?s <http://www.w3.org/2000/01/rdf-schema#label> 'Titre %s'@fr } }"
                                .formatted(word))))
                .isFalse();
    }

    @Test
    void what_is_public_no_more_leaves_the_public_store_at_once() {
        String word = word();
        Page page = pages.create("Article", edit("Titre " + word, "Un texte."), MEMBER);

        pages.revise(page.slug(), 1, edit(page.content(), Tokens.COMMUNITY), MEMBER);

        assertThat(isPublic(word)).isFalse();
    }

    @Test
    void what_is_deleted_leaves_the_public_store_and_what_is_restored_comes_back() {
        String word = word();
        Page page = pages.create("Article", edit("Titre " + word, "Un texte."), MEMBER);

        pages.delete(page.slug(), 1, "", MEMBER);
        assertThat(isPublic(word)).isFalse();

        pages.restore(page.slug(), 2, 1, "", MEMBER);
        assertThat(isPublic(word)).isTrue();
    }

    /** A reader that remembers the highest number it saw must never meet a lower one later. */
    @Test
    void the_log_is_in_the_order_of_commit_whoever_writes_at_the_same_time() throws Exception {
        long start = log.last();
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Long> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<?> following = threads.submit(() -> {
                long position = start;
                boolean more;
                do {
                    more = writing.get();
                    for (Change change : log.after(position, 1000)) {
                        seen.add(change.seq());
                        position = change.seq();
                    }
                } while (more);
            });
            List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(writer -> this::writePages)
                    .toList();
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isEqualTo(PAGES_EACH);
            }
            writing.set(false);
            following.get();
        }

        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + WRITERS * PAGES_EACH)
                        .boxed()
                        .toList());
        assertThat(projections.current()).isTrue();
    }

    private int writePages() {
        int made = 0;
        for (int page = 0; page < PAGES_EACH; page++) {
            pages.create("Article", edit("Article " + word(), "Un texte."), MEMBER);
            made++;
        }
        return made;
    }

    /** Of the pages made here: those that other tests have left were made with the types of other servers. */
    @Test
    void a_projection_that_is_made_anew_says_the_same() {
        String word = word();
        Page target = pages.create("Article", edit("Cible " + word, "Un texte."), MEMBER);
        pages.create("Article", edit("Source " + word, "Voir [[" + target.slug() + "]]."), MEMBER);
        Page hidden = pages.create("Article", edit("Caché " + word, "Un texte."), MEMBER);
        pages.revise(hidden.slug(), 1, edit(hidden.content(), Tokens.COMMUNITY), MEMBER);
        List<Quad> before = quads(word);
        long last = log.last();

        open.clear();
        assertThat(open.position()).isZero();
        assertThat(quads("")).isEmpty();
        open.apply(log.after(0, Integer.MAX_VALUE));

        assertThat(open.position()).isEqualTo(last);
        assertThat(quads(word)).containsExactlyInAnyOrderElementsOf(before).isNotEmpty();
    }

    private List<Quad> quads(String ofGraph) {
        return open.read(dataset -> {
            List<Quad> quads = new ArrayList<>();
            dataset.find().forEachRemaining(quads::add);
            quads.removeIf(quad -> !quad.getGraph().toString().contains(ofGraph));
            return quads;
        });
    }
}
