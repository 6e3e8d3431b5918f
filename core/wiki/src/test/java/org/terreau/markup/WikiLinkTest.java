package org.terreau.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WikiLinkTest {

    private final Markup markup = new Markup();

    @Test
    void two_brackets_name_a_page_by_its_title() {
        WikiLink link = only("Voir [[Pôle d’Économie Solidaire]].");
        assertThat(link).isEqualTo(WikiLink.to("Pôle d’Économie Solidaire"));
        assertThat(link.slug()).hasToString("pole-d-economie-solidaire");
    }

    @Test
    void a_slug_is_taken_as_it_is() {
        assertThat(only("[[lille-metropole]]").slug()).hasToString("lille-metropole");
    }

    @Test
    void a_bar_separates_the_label() {
        assertThat(only("[[apes|l’APES]]").label()).contains("l’APES");
    }

    @Test
    void a_typed_link_states_a_property() {
        WikiLink link = only("[[tr:cooperatesWith::apes|l’APES]]");
        assertThat(link.property()).contains("tr:cooperatesWith");
        assertThat(link.target()).isEqualTo("apes");
        assertThat(link.label()).contains("l’APES");
    }

    @Test
    void what_is_no_prefixed_name_is_part_of_the_title() {
        WikiLink link = only("[[Bonjour vous :: suite]]");
        assertThat(link.property()).isEmpty();
        assertThat(link.target()).isEqualTo("Bonjour vous :: suite");
    }

    @Test
    void a_heading_may_follow_the_page() {
        WikiLink link = only("[[Chenôve#Besoins du quartier]]");
        assertThat(link.page()).isEqualTo("Chenôve");
        assertThat(link.heading()).contains("Besoins du quartier");
        assertThat(link.slug()).hasToString("chenove");
    }

    @Test
    void a_hash_at_the_end_is_part_of_the_title() {
        assertThat(only("[[C#]]").page()).isEqualTo("C#");
        assertThat(only("[[C#]]").heading()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`[[a]]`",
                "``x [[a]] y``",
                "```\n[[a]]\n```",
                "    [[a]]",
                "\\[[a]]",
                "[\\[a]]",
                "&#91;[a]]",
                "[&#91;a]]",
                "[[a] ]",
                "[ [a]]",
                "[[]]",
                "[[ ]]",
                "[[|label]]",
                "[[#heading]]",
                "[[tr:x::]]",
                "[[a]",
                "[a]]",
                "[[a](b)]",
                "<span title=\"[[a]]\">",
                "[[^note]]"
            })
    void these_are_no_wiki_links(String body) {
        assertThat(markup.links(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[a]]",
                "# Title [[a]]",
                "**[[a]]**",
                "> - [[a]]",
                "![[a]]",
                "[[[a]]]",
                "[[a]](b)",
                "[[a]][b]\n\n[b]: /c",
                "[x [[a]] y](/z)",
                "[one](/one) [[a]] [two](/two)",
                "~~[[a]]~~",
                "Text[^1]\n\n[^1]: note [[a]]",
                "- [ ] [[a]]",
                "[[  a\n  ]]",
                "[[ | [[a]]",
                "\\\\[[a]]"
            })
    void these_hold_one_wiki_link(String body) {
        assertThat(markup.links(body)).containsExactly(WikiLink.to("a"));
    }

    @Test
    void in_a_table_the_bar_of_the_label_is_escaped() {
        assertThat(markup.links("| a | b |\n|---|---|\n| [[apes\\|l’APES]] | \\[[no]] |"))
                .containsExactly(new WikiLink(Optional.empty(), "apes", Optional.of("l’APES")));
    }

    @Test
    void a_backslash_keeps_punctuation_in_titles() {
        assertThat(only("[[a\\]b\\|c|d]]").target()).isEqualTo("a]b|c");
    }

    @Test
    void each_link_is_told_once_in_order() {
        assertThat(markup.links("[[b]] [[a]] [[b]] [[b|B]]"))
                .extracting(WikiLink::target, link -> link.label().orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", ""),
                        org.assertj.core.groups.Tuple.tuple("a", ""),
                        org.assertj.core.groups.Tuple.tuple("b", "B"));
    }

    @Test
    void a_target_too_long_to_be_a_title_stays_text() {
        assertThat(markup.links("[[" + "a".repeat(600) + "]] [[x|" + "a".repeat(600) + "]]"))
                .isEmpty();
    }

    @Test
    void a_link_that_names_nothing_cannot_be_made() {
        assertThatThrownBy(() -> WikiLink.to(" ")).hasMessageContaining("names a page");
        assertThatThrownBy(() -> new WikiLink(Optional.of("cooperates"), "a", Optional.empty()))
                .hasMessageContaining("tr:cooperatesWith");
    }

    private WikiLink only(String body) {
        List<WikiLink> links = markup.links(body);
        assertThat(links).hasSize(1);
        return links.get(0);
    }
}
