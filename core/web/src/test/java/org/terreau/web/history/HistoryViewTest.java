package org.terreau.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terreau.page.RevisionSummary;

class HistoryViewTest {

    @Test
    void aLongHistoryIsShownByTheHundred() {
        List<RevisionSummary> revisions = revisions(250);
        assertThat(numbers(revisions, 1)).hasSize(100).startsWith(250).endsWith(151);
        assertThat(numbers(revisions, 3)).hasSize(50).startsWith(50).endsWith(1);
        assertThat(view(revisions, 2).page().more()).isTrue();
        assertThat(view(revisions, 3).page().more()).isFalse();
        assertThat(view(revisions, 3).total()).isEqualTo(250);
    }

    @Test
    void beyondTheEndNothingIsShown() {
        assertThat(numbers(revisions(3), 999_999)).isEmpty();
    }

    @Test
    void aTitleIsToldWhereItChangedEvenAtTheEndOfAPageOfTheList() {
        List<RevisionSummary> revisions = IntStream.iterate(101, number -> number - 1)
                .limit(101)
                .mapToObj(number -> Sample.summary(number, number == 1 ? "Before" : "After"))
                .toList();
        assertThat(view(revisions, 1).page().items())
                .filteredOn(HistoryView.Entry::retitled)
                .extracting(HistoryView.Entry::number)
                .containsExactly(2);
    }

    @Test
    void theFirstRevisionIsNotRetitled() {
        assertThat(view(revisions(1), 1).page().items().getFirst().retitled()).isFalse();
    }

    @Test
    void oneRevisionAloneIsNotCompared() {
        assertThat(view(revisions(1), 1).comparable()).isFalse();
        assertThat(view(revisions(2), 1).comparable()).isTrue();
    }

    @Test
    void theCurrentRevisionIsRestoredOnlyWhereThePageWasDeleted() {
        assertThat(Sample.shown(2, false, true).restorable(2)).isFalse();
        assertThat(Sample.shown(2, false, true).restorable(1)).isTrue();
        assertThat(Sample.shown(2, true, true).restorable(2)).isTrue();
        assertThat(Sample.shown(2, true, false).restorable(1)).isFalse();
    }

    private static List<RevisionSummary> revisions(int count) {
        return IntStream.iterate(count, number -> number - 1)
                .limit(count)
                .mapToObj(number -> Sample.summary(number, "Couserans"))
                .toList();
    }

    private static HistoryView view(List<RevisionSummary> revisions, int number) {
        return HistoryView.of(Sample.shown(revisions.size(), false, true), revisions, number);
    }

    private static List<Integer> numbers(List<RevisionSummary> revisions, int number) {
        return view(revisions, number).page().items().stream()
                .map(HistoryView.Entry::number)
                .toList();
    }
}
