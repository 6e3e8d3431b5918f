package org.terreau.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.terreau.spi.page.Slug;

class BaseTest {

    private final Base base = Base.of("https://commons.example/site");
    private final Slug chenove = new Slug("chenove");

    @Test
    void thing_and_page_have_different_iris() {
        assertThat(base.thing(chenove)).isEqualTo("https://commons.example/site/id/chenove");
        assertThat(base.page(chenove)).isEqualTo("https://commons.example/site/wiki/chenove");
    }

    @Test
    void the_slug_of_a_part_is_that_of_its_thing() {
        assertThat(base.slugOfThing("https://commons.example/site/id/chenove#need-2"))
                .contains(chenove);
        assertThat(base.slugOfThing("https://elsewhere.example/id/chenove")).isEmpty();
    }

    @Test
    void only_our_own_iris_are_made_relative() {
        assertThat(base.relativize(base.thing(chenove))).isEqualTo("id/chenove");
        assertThat(base.relativize("https://elsewhere.example/id/x")).isEqualTo("https://elsewhere.example/id/x");
    }

    @Test
    void an_address_that_is_not_absolute_is_refused() {
        assertThatThrownBy(() -> Base.of("/wiki")).hasMessageContaining("absolute");
    }
}
