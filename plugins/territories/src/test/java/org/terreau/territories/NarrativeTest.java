package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;

/** A narrative of a coast, step by step. */
class NarrativeTest {

    private static final List<Step> STEPS = steps(Locale.FRENCH);

    @Test
    void its_steps_come_in_the_order_of_their_dates() {
        assertThat(STEPS).extracting(step -> step.title().value()).containsExactly("On arrive", "On repart");
        assertThat(STEPS).extracting(Step::fragment).containsExactly("step-2", "step-1");
        assertThat(STEPS.getLast().until().map(When::written)).contains("1965");
    }

    @Test
    void a_step_has_its_text_its_pages_and_its_sources() {
        assertThat(STEPS.getLast().paragraphs()).containsExactly("Un port.", "Puis <b>deux</b>.");
        assertThat(STEPS.getLast().pages()).extracting(Link::name).containsExactly("École");
        assertThat(STEPS.getFirst().sources()).extracting(Link::name).containsExactly("Dossier");
    }

    @Test
    void only_addresses_of_the_web_are_led_to() {
        assertThat(STEPS.getLast().media())
                .containsExactly(new Medium(
                        "https://example.org/port.jpg", new Text("Le port", "fr"), "Domaine public", "Image"));
    }

    @Test
    void it_is_told_in_the_language_of_the_reader_and_shown_as_text_with_nothing_of_others_loaded() {
        List<Step> english = steps(Locale.ENGLISH);
        assertThat(english.getLast().title().value()).isEqualTo("A new start");
        assertThat(Shown.html("territories/narrative.jte", Locale.FRENCH, STEPS))
                .contains(
                        "<li id=\"step-1\">",
                        "<time datetime=\"1962\">1962</time>",
                        "href=\"https://example.org/port.jpg\"")
                .contains("&lt;b&gt;deux&lt;/b&gt;", "crédit : Domaine public")
                .doesNotContain("<img", "<iframe", "<video", "javascript:");
    }

    private static List<Step> steps(Locale locale) {
        return new Narrative(new Told("trajectory.ttl"), new Viewing(Reader.anonymous(), locale))
                .steps(new Slug("recit"));
    }
}
