package org.terreau.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.view.MenuEntry;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/** A plugin that can't run is set aside with the reason; the others run. */
class PluginsTest {

    private static final PageType GARDEN = type("Garden", "garden");

    @Test
    void plugins_that_are_sound_run_the_core_first() {
        Plugins plugins = plugins(new Sample("gardens", GARDEN), new CoreTypes());

        assertThat(plugins.running()).extracting(Contribution::plugin).containsExactly("core", "gardens");
        assertThat(plugins.setAside()).isEmpty();
    }

    @Test
    void one_that_throws_is_set_aside_and_the_others_run() {
        Plugins plugins = plugins(new CoreTypes(), new Throwing(), new Sample("gardens", GARDEN));

        assertThat(plugins.running()).extracting(Contribution::plugin).containsExactly("core", "gardens");
        assertThat(reason(plugins)).isEqualTo("throwing: pageTypes fails: UnsupportedOperationException: no ground");
        assertThat(plugins.isSetAside(Throwing.class)).isTrue();
        assertThat(plugins.isSetAside(String.class)).isFalse();
    }

    @Test
    void one_that_cannot_even_be_made_is_set_aside_under_the_name_of_its_class() {
        Candidate unmade = new Candidate(Throwing.class, () -> {
            throw new IllegalStateException("no such file: garden.db");
        });

        Plugins plugins = new Plugins(Stream.of(unmade));

        assertThat(reason(plugins)).isEqualTo(Throwing.class.getName() + ": Throwing fails: no such file: garden.db");
    }

    @Test
    void of_two_that_claim_one_type_the_later_is_refused_by_name() {
        Plugins plugins = plugins(new Sample("gardens", GARDEN), new Sample("others", GARDEN));

        assertThat(plugins.running()).extracting(Contribution::plugin).containsExactly("gardens");
        assertThat(reason(plugins))
                .isEqualTo("others: It brings the type Garden, which the plugin gardens brings already."
                        + " Take one of the two out.");
    }

    @Test
    void nobody_takes_a_type_from_the_core() {
        Plugins plugins =
                plugins(new Sample("aaa", new PageType("Article", "org/terreau/type/garden", "x", 1)), new CoreTypes());

        assertThat(plugins.running()).extracting(Contribution::plugin).containsExactly("core");
        assertThat(reason(plugins))
                .startsWith("aaa: It brings the type Article, which the plugin core brings already.");
    }

    @Test
    void a_second_plugin_of_a_name_is_refused_and_leaves_the_first_its_messages() {
        Plugins plugins = plugins(talking("sample"), new Sample("sample", GARDEN));

        assertThat(reason(plugins)).startsWith("sample: Another plugin is called sample already.");
        assertThat(plugins.message("sample.menu", Locale.FRENCH)).contains("Jardins (fr)");
    }

    @Test
    void a_shape_that_contradicts_itself_sets_its_plugin_aside_and_no_other() {
        Plugins plugins = plugins(
                new Sample("marshes", type("Marsh", "contradictory")), new Sample("gardens", GARDEN), new CoreTypes());

        assertThat(plugins.running()).extracting(Contribution::plugin).containsExactly("core", "gardens");
        assertThat(reason(plugins))
                .contains("marshes: Its shapes can’t be used.", "sh:minCount 3 is more than sh:maxCount 1");
        assertThat(new PageTypes(plugins).named("Garden")).isPresent();
        assertThat(new PageTypes(plugins).named("Marsh")).isEmpty();
    }

    @Test
    void a_shape_may_refer_to_a_type_of_a_plugin_that_comes_after_even_where_another_is_contradictory() {
        Plugins plugins = plugins(
                new Sample("marshes", type("Marsh", "contradictory")),
                new Sample("orchards", type("Orchard", "orchard")),
                new Sample("gardens", GARDEN));

        assertThat(plugins.running()).extracting(Contribution::plugin).containsExactly("gardens", "orchards");
        assertThat(plugins.setAside()).extracting(SetAside::plugin).containsExactly("marshes");
    }

    @Test
    void a_shape_that_refers_to_a_type_that_nobody_brings_sets_its_plugin_aside() {
        assertThat(reason(plugins(new Sample("orchards", type("Orchard", "orchard")))))
                .contains("no type of page is a <https://gardens.example/ns#Garden>");
    }

    @Test
    void the_edition_of_the_vocabulary_is_another_one_with_other_types_or_at_another_address() {
        Base here = Base.of("https://commun.example/");
        PageTypes without = new PageTypes(plugins(new CoreTypes()));
        PageTypes with = new PageTypes(plugins(new CoreTypes(), new Sample("gardens", GARDEN)));

        assertThat(with.edition(here, Authorities.none(here)))
                .isNotEqualTo(without.edition(here, Authorities.none(here)))
                .hasSizeLessThanOrEqualTo(64);
        assertThat(with.edition(Base.of("https://autre.example/"), Authorities.none(Base.of("https://autre.example/"))))
                .isNotEqualTo(with.edition(here, Authorities.none(here)));
        assertThat(new PageTypes(plugins(new CoreTypes(), new Sample("gardens", GARDEN)))
                        .edition(here, Authorities.none(here)))
                .isEqualTo(with.edition(here, Authorities.none(here)));
    }

    @Test
    void turtle_that_cannot_be_read_is_told_with_file_and_line() {
        assertThat(reason(plugins(new Sample("torn", type("Torn", "torn")))))
                .contains("org/terreau/type/torn/shapes.ttl can’t be understood", "line: 2");
    }

    @Test
    void a_type_needs_a_shape() {
        assertThat(reason(plugins(new Sample("none", type("Garden", "nowhere")))))
                .contains("org/terreau/type/nowhere/shapes.ttl isn’t on the class path");
        assertThat(reason(plugins(new Sample("meadows", type("Meadow", "shapeless")))))
                .isEqualTo("meadows: No shape in its vocabulary is for a class called Meadow.");
    }

    @Test
    void a_workflow_with_a_dead_end_is_told_in_its_own_words() {
        Plugin dead = new Sample("gardens", GARDEN) {
            @Override
            public List<Workflow> workflows() {
                State one = new State("one", List.of(), List.of(), false);
                State end = new State("end", List.of(), List.of(), false);
                return List.of(new Workflow(
                        "Garden", List.of(one, end), List.of(new Transition("go", "one", "end", Who.community()))));
            }
        };

        assertThat(reason(plugins(dead)))
                .startsWith("gardens: workflows fails: The workflow of Garden is refused: it has a dead end");
    }

    @Test
    void a_workflow_of_anothers_type_is_refused() {
        Plugin meddling = new Sample("gardens", GARDEN) {
            @Override
            public List<Workflow> workflows() {
                return List.of(
                        new Workflow("Article", List.of(new State("one", List.of(), List.of(), true)), List.of()));
            }
        };

        assertThat(reason(plugins(new CoreTypes(), meddling))).contains("a workflow for Article, which isn’t");
    }

    @Test
    void messages_are_there_in_both_languages_or_the_plugin_is_not() {
        assertThat(plugins(talking("sample")).message("sample.menu", Locale.ENGLISH))
                .contains("Jardins (en)");
        assertThat(reason(plugins(talking("half"))))
                .isEqualTo("sample: Its message sample.menu is missing in the language en.");
        assertThat(reason(plugins(talking("none")))).contains("org/terreau/type/none_fr.properties isn’t");
    }

    private static Plugin talking(String file) {
        return new Sample("sample") {
            @Override
            public Optional<String> messages() {
                return Optional.of("org/terreau/type/" + file);
            }

            @Override
            public List<MenuEntry> menu() {
                return List.of(new MenuEntry("sample.menu", "/gardens", "page", 1));
            }
        };
    }

    private static PageType type(String name, String folder) {
        return new PageType(name, "org/terreau/type/" + folder, "page", 1);
    }

    private static Plugins plugins(Plugin... plugins) {
        return new Plugins(List.of(plugins));
    }

    private static String reason(Plugins plugins) {
        assertThat(plugins.setAside()).hasSize(1);
        SetAside only = plugins.setAside().getFirst();
        assertThat(only.reason().texts()).containsOnlyKeys("fr", "en");
        return only.plugin() + ": " + only.reason().in(Locale.ENGLISH);
    }

    private static class Sample implements Plugin {
        private final String name;
        private final List<PageType> types;

        Sample(String name, PageType... types) {
            this.name = name;
            this.types = List.of(types);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<PageType> pageTypes() {
            return types;
        }
    }

    private static class Throwing extends Sample {
        Throwing() {
            super("throwing");
        }

        @Override
        public List<PageType> pageTypes() {
            throw new UnsupportedOperationException("no ground");
        }
    }
}
