package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.server.Commons.ANONYMOUS;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.article;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.word;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.search.Found;
import org.terreau.search.Search;
import org.terreau.search.SearchQuery;
import org.terreau.search.Sort;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;

/** The full-text index on WildFly's own Hibernate Search. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

    private static final int WRITERS = 4;
    private static final int PAGES_EACH = 10;

    @Inject
    private Pages pages;

    @Inject
    private Search search;

    @Resource
    private ManagedExecutorService executor;

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    private Found found(String text, Reader reader) {
        return search.find(new SearchQuery(text, Optional.empty(), Map.of(), Sort.BY_RELEVANCE, 0, 100), reader);
    }

    @Test
    void what_is_saved_is_found_when_the_save_returns_and_what_it_said_before_is_not() {
        String word = word();
        Page page = pages.create("Article", edit("Titre", "Avec " + word), MEMBER);
        assertThat(found(word, ANONYMOUS).total()).isEqualTo(1);

        String next = word();
        pages.revise(page.slug(), 1, edit("Titre", "Avec " + next), MEMBER);
        assertThat(found(next, ANONYMOUS).total()).isEqualTo(1);
        assertThat(found(word, ANONYMOUS).total()).isZero();

        pages.delete(page.slug(), 2, "", MEMBER);
        assertThat(found(next, MEMBER).total()).isZero();
    }

    @Test
    void each_of_many_who_write_at_once_finds_their_own_page() {
        String common = word();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < PAGES_EACH; i++) {
                            String own = word();
                            pages.create("Article", edit("Titre " + own, common), MEMBER);
                            assertThat(found(own, ANONYMOUS).total()).isEqualTo(1);
                        }
                    },
                    executor));
        }
        writers.forEach(CompletableFuture::join);
        assertThat(found(common, ANONYMOUS).total()).isEqualTo((long) WRITERS * PAGES_EACH);
    }

    @Test
    void who_may_not_read_a_page_does_not_find_it() {
        String word = word();
        pages.create("Article", edit(article("Titre " + word, word), Tokens.COMMUNITY), MEMBER);
        assertThat(found(word, MEMBER).total()).isEqualTo(1);
        assertThat(found(word, ANONYMOUS).toString()).doesNotContain(word);
        assertThat(search.suggest(word, List.of(), 10, ANONYMOUS)).isEmpty();
        assertThat(search.suggest(word, List.of(), 10, MEMBER)).hasSize(1);
    }
}
