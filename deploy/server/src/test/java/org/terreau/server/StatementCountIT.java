package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.page.Pages;

/** An answer takes as many statements whether there is little or much to show. */
@ExtendWith(ArquillianExtension.class)
class StatementCountIT {

    private static final int MANY = 30;
    private static final int MOST_OF_A_PAGE = 8;

    @Inject
    private Pages pages;

    @Inject
    private Base base;

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    /** The statements that a first answer at this address takes. */
    private int statements(String path) throws Exception {
        var reply = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base.resolve(path)))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(path + "\n" + reply.body()).isEqualTo(200);
        return StatementCount.of(path.replaceFirst("\\?.*", ""));
    }

    private Page article(String body) {
        return pages.create("Article", edit("Compte " + word(), body), MEMBER);
    }

    private String linksToMany() {
        return IntStream.range(0, MANY)
                .mapToObj(link -> "[[" + article("Cible.").slug() + "]]")
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_page_with_many_links_takes_no_more_than_one_with_a_single_link() throws Exception {
        Page few = article("Voir [[" + article("Cible.").slug() + "]].");
        Page many = article(linksToMany());

        for (String screen : new String[] {"", "/links", "/history", ".ttl", ".md"}) {
            int one = statements("wiki/" + few.slug() + screen);
            assertThat(statements("wiki/" + many.slug() + screen)).as(screen).isLessThanOrEqualTo(one);
            assertThat(one).as(screen).isLessThanOrEqualTo(MOST_OF_A_PAGE);
        }
    }

    @Test
    void a_page_to_which_many_point_takes_no_more_than_one_to_which_one_does() throws Exception {
        Page few = article("Cible.");
        Page many = article("Cible.");
        article("Voir [[" + few.slug() + "]].");
        IntStream.range(0, MANY).forEach(page -> article("Voir [[" + many.slug() + "]]."));

        for (String screen : new String[] {"", "/links"}) {
            assertThat(statements("wiki/" + many.slug() + screen))
                    .as(screen)
                    .isLessThanOrEqualTo(statements("wiki/" + few.slug() + screen));
        }
    }

    @Test
    void lists_take_as_many_when_they_are_long() throws Exception {
        String word = word();
        String[] lists = {"recent", "types/Article", "search?q=" + word};
        pages.create("Article", edit("Liste " + word, "Un texte."), MEMBER);
        int[] before = new int[lists.length];
        for (int list = 0; list < lists.length; list++) {
            before[list] = statements(lists[list]);
        }

        IntStream.range(0, MANY).forEach(page -> pages.create("Article", edit("Liste " + word, "Un texte."), MEMBER));

        for (int list = 0; list < lists.length; list++) {
            assertThat(statements(lists[list])).as(lists[list]).isLessThanOrEqualTo(before[list]);
        }
    }
}
