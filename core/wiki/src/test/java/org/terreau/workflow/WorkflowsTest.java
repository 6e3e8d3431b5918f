package org.terreau.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terreau.spi.workflow.Who;
import org.terreau.type.Plugins;
import org.terreau.type.SetAside;

/** What a plugin's workflows must fulfil when the server starts. */
class WorkflowsTest {

    @Test
    void each_part_of_a_workflow_has_its_words_in_both_languages() {
        WorkflowTable table =
                new Workflows(plugins(new Sheets(Sheets.SOUND))).of("Article").orElseThrow();

        assertThat(table.plugin()).isEqualTo("sheets");
        assertThat(table.state("draft").in(Locale.FRENCH)).isEqualTo("brouillon");
        assertThat(table.transition("publish").in(Locale.ENGLISH)).isEqualTo("Publish");
        assertThat(table.guard("long").in(Locale.ENGLISH)).isEqualTo("It needs more than ten letters.");
        assertThat(table.state("of-yesterday").in(Locale.FRENCH)).isEqualTo("of-yesterday");
    }

    @Test
    void a_workflow_of_a_type_that_the_plugin_does_not_bring_sets_it_aside() {
        refused(new Sheets(Sheets.workflow("Territory", Who.community())), "Territory");
    }

    @Test
    void two_workflows_of_one_type_set_it_aside() {
        refused(new Sheets(Sheets.SOUND, Sheets.SOUND), "Article", "two");
    }

    @Test
    void a_role_that_its_circles_do_not_have_sets_it_aside() {
        refused(new Sheets(Sheets.workflow("Article", Who.circle("captain"))), "captain", "lead, member");
    }

    @Test
    void a_message_that_is_missing_in_one_language_sets_it_aside_naming_the_key() {
        refused(
                new Sheets(List.of(Sheets.SOUND), Optional.of("org/terreau/workflow/wanting")),
                "sheets.state.Article.closed",
                "en");
        refused(new Sheets(List.of(Sheets.SOUND), Optional.empty()), "sheets.guard.Article.long");
    }

    private static void refused(Sheets plugin, String... because) {
        Plugins plugins = plugins(plugin);

        assertThat(plugins.setAside()).extracting(SetAside::plugin).containsExactly("sheets");
        assertThat(plugins.setAside().getFirst().reason().in(Locale.ENGLISH)).contains(because);
        assertThat(new Workflows(plugins).all()).isEmpty();
    }

    private static Plugins plugins(Sheets plugin) {
        return new Plugins(List.of(plugin));
    }
}
