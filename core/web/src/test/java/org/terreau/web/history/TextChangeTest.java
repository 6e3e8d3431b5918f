package org.terreau.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.terreau.history.Fold;
import org.terreau.history.Line;

class TextChangeTest {

    @Test
    void theSameTextDidNotChange() {
        TextChange change = TextChange.between("One\n\nTwo", "One\n\nTwo");
        assertThat(change.changed()).isFalse();
        assertThat(change.blocks()).isEmpty();
    }

    @Test
    void blankLinesAloneChangeNothingThatIsSeen() {
        TextChange change = TextChange.between("One\nTwo", "One\n\n\nTwo");
        assertThat(change.changed()).isTrue();
        assertThat(change.blocks()).isEmpty();
    }

    @Test
    void whatIsFarFromAChangeIsFolded() {
        TextChange change = TextChange.between("a\n\nb\n\nc\n\nd\n\nold", "a\n\nb\n\nc\n\nd\n\nnew");
        assertThat(change.blocks().getFirst()).isEqualTo(new Fold(6));
        assertThat(change.blocks())
                .filteredOn(Line.class::isInstance)
                .extracting(block -> ((Line) block).textAfter() + ((Line) block).kind())
                .containsExactly("dUNCHANGED", "REMOVED", "newADDED");
    }
}
