package org.terreau.web.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairTest {

    /** Number 3 was written for others. */
    private static final List<Integer> SEEN = List.of(5, 4, 2, 1);

    private static final Optional<Integer> NONE = Optional.empty();

    @Test
    void theLatestChangeIsComparedByDefault() {
        assertThat(Pair.asked(SEEN, NONE, NONE)).contains(new Pair(4, 5));
    }

    @Test
    void aRevisionIsComparedWithTheOneBeforeItThatTheReaderMaySee() {
        assertThat(Pair.asked(SEEN, NONE, Optional.of(4))).contains(new Pair(2, 4));
    }

    @Test
    void aRevisionWithoutAnEndIsComparedWithTheLatest() {
        assertThat(Pair.asked(SEEN, Optional.of(2), NONE)).contains(new Pair(2, 5));
    }

    @Test
    void theEarlierOfTwoComesFirstWhateverTheOrderTheyWereChosenIn() {
        assertThat(Pair.asked(SEEN, Optional.of(5), Optional.of(1))).contains(new Pair(1, 5));
    }

    @Test
    void theFirstRevisionHasNothingToBeComparedWith() {
        assertThat(Pair.asked(SEEN, NONE, Optional.of(1))).isEmpty();
        assertThat(Pair.asked(List.of(1), NONE, NONE)).isEmpty();
        assertThat(Pair.asked(List.of(), NONE, NONE)).isEmpty();
    }

    @Test
    void thePreviousAndTheNextChangeSkipWhatTheReaderMayNotSee() {
        assertThat(new Pair(4, 5).previous(SEEN)).contains(new Pair(2, 4));
        assertThat(new Pair(1, 2).next(SEEN)).contains(new Pair(2, 4));
    }

    @Test
    void thereIsNoChangeBeforeTheFirstNorAfterTheLast() {
        assertThat(new Pair(1, 2).previous(SEEN)).isEmpty();
        assertThat(new Pair(4, 5).next(SEEN)).isEmpty();
    }

    @Test
    void aLaterRevisionIsNotTheEarlierOfAPair() {
        assertThatThrownBy(() -> new Pair(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
