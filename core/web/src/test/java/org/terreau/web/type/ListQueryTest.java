package org.terreau.web.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.search.SearchQuery;
import org.terreau.search.Sort;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Viewing;
import org.terreau.web.negotiation.BadParameter;
import org.terreau.web.negotiation.Parameters;

/** What addresses ask of lists, and what is refused in them. */
class ListQueryTest {

    /** Somebody who may read one page only. */
    private static final Topics TOPICS = new Topics() {
        @Override
        public Map<Slug, Topic> find(Collection<Slug> slugs) {
            return slugs.stream()
                    .filter(slug -> slug.value().equals("open"))
                    .collect(Collectors.toMap(slug -> slug, slug -> new Topic(slug, "Ouvert", "Garden")));
        }

        @Override
        public List<Topic> titled(String title, Set<String> types) {
            return List.of();
        }
    };

    /** Of a plugin. */
    private static final Filter SUNNY = new Filter() {
        @Override
        public String type() {
            return "Garden";
        }

        @Override
        public String key() {
            return "sun";
        }

        @Override
        public String message() {
            return "gardens.sun";
        }

        @Override
        public List<Choice> choices(Viewing viewing) {
            return List.of(new Choice("yes", "Au soleil"), new Choice("broken", "Cassé"));
        }

        @Override
        public Set<Slug> matching(String value, Reader reader) {
            if (value.equals("broken")) {
                throw new IllegalStateException("A plugin's mistake");
            }
            return Set.of(new Slug("open"));
        }
    };

    private static final ListQueryReader READER = new ListQueryReader(
            Gardens.SHAPE,
            Gardens.SCHEMES,
            new Additions(List.of(), List.of(SUNNY)),
            TOPICS,
            new Viewing(Reader.anonymous(), Locale.FRENCH));

    private static ListQuery query(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1].split("\\|")));
        }
        return READER.read(new Parameters(values));
    }

    private static SearchQuery search(ListQuery query) {
        return query.search(READER.indexed(), READER.among(query), 0, 50);
    }

    @Test
    void facets_are_for_the_index_and_several_values_of_one_are_alternatives() {
        SearchQuery search = search(query("subject", "fleurs|fruits", "kind", "shared", "neighbour", "open"));

        assertThat(search.facets())
                .isEqualTo(Map.of(
                        "subject", Set.of("fleurs", "fruits"),
                        "kind", Set.of("shared"),
                        "neighbour", Set.of("open")));
        assertThat(search.type()).contains("Garden");
        assertThat(search.among()).isEmpty();
    }

    @Test
    void filters_of_plugins_leave_the_pages_that_they_name_and_one_that_throws_leaves_none() {
        assertThat(search(query("sun", "yes")).among()).contains(Set.of(new Slug("open")));
        assertThat(search(query("sun", "broken")).among()).contains(Set.of());
    }

    @Test
    void order_is_by_name_or_by_relevance_where_there_are_words_unless_it_is_chosen() {
        assertThat(search(query()).sort()).isEqualTo(Sort.BY_TITLE);
        assertThat(search(query("q", "rose")).sort()).isEqualTo(Sort.BY_RELEVANCE);
        assertThat(search(query("sort", "-updatedAt")).sort()).isEqualTo(Sort.NEWEST);
        assertThat(search(query("sort", "area")).sort()).isEqualTo(Sort.byField("area", false));
    }

    @Test
    void sorting_again_by_the_same_column_turns_the_order_and_begins_anew() {
        ListQuery once = query("sort", "area", "page", "3", "kind", "shared");

        assertThat(once.sortedBy("area").at("")).isEqualTo("/types/Garden?sort=-area&kind=shared");
        assertThat(once.sortedBy("area").sortedBy("area").at("")).isEqualTo("/types/Garden?sort=area&kind=shared");
        assertThat(query().sortedBy("name").at("")).isEqualTo("/types/Garden?sort=-name");
    }

    @Test
    void a_file_takes_the_same_filters_and_has_no_pages() {
        ListQuery query = query("q", "au soleil", "subject", "fleurs|fruits", "page", "2");

        assertThat(query.asFile().at(".csv")).isEqualTo("/types/Garden.csv?q=au+soleil&subject=fleurs&subject=fruits");
        assertThat(query.without("subject", "fleurs").at("")).isEqualTo("/types/Garden?q=au+soleil&subject=fruits");
        assertThat(query.whole().at("")).isEqualTo("/types/Garden");
    }

    @Test
    void columns_can_be_given_in_one_or_in_several() {
        assertThat(query("columns", "area,kind").columns()).containsExactly("area", "kind");
        assertThat(query("columns", "area|kind").columns()).containsExactly("area", "kind");
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, 1, nonsense",
        "kind, unknown, shared",
        "subject, légumes, fleurs",
        "neighbour, hidden, neighbour",
        "neighbour, No slug, neighbour",
        "sun, no, yes",
        "sort, subject, area",
        "sort, plot, area",
        "columns, plot, area",
        "page, 0, page",
        "page, 201, page",
        "page, two, page",
        "labels, de, fr",
        "description, x, description"
    })
    void what_means_nothing_is_refused_with_what_would_be_right(String name, String value, String said) {
        assertThatThrownBy(() -> query(name, value))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining(said)
                .hasMessageEndingWith(".");
    }

    @Test
    void a_page_that_one_may_not_read_is_refused_as_one_that_is_not_there() {
        assertThatThrownBy(() -> query("neighbour", "hidden"))
                .hasMessage("The parameter neighbour must be the name of a page in its address, not \"hidden\".");
        assertThatThrownBy(() -> query("neighbour", "absent"))
                .hasMessage("The parameter neighbour must be the name of a page in its address, not \"absent\".");
    }

    @Test
    void more_than_a_person_types_is_refused() {
        assertThatThrownBy(() -> query("q", "x".repeat(1_001))).isInstanceOf(BadParameter.class);
        assertThatThrownBy(() -> query("q", "a|b"))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("once");
    }
}
