package org.terreau.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.page.Slug;

@Entity
@Table(name = "intake_row")
class RowEntity {

    private static final int LONGEST_TITLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "intake_id", updatable = false)
    private IntakeEntity intake;

    @Column(updatable = false)
    private int line;

    @Column(columnDefinition = "text")
    private String cells;

    private String title;

    @Enumerated(EnumType.STRING)
    private RowState state;

    private boolean chosen;

    @Column(columnDefinition = "text")
    private String problems;

    @Column(columnDefinition = "text")
    private String resembles;

    @Column(name = "page_id")
    private Long page;

    private String slug;

    protected RowEntity() {}

    RowEntity(IntakeEntity intake, int line, List<String> cells) {
        this.intake = intake;
        this.line = line;
        this.cells = Written.texts(cells);
        this.title = "";
        this.state = RowState.READ;
        this.problems = "[]";
        this.resembles = "[]";
    }

    /** What has a page is judged no more. */
    void judge(RowState found, String named, List<Problem> wrong, List<Resemblance> alike) {
        if (page != null) {
            return;
        }
        state = found;
        title = named.length() > LONGEST_TITLE ? named.substring(0, LONGEST_TITLE) : named;
        problems = Written.problems(wrong);
        resembles = Written.resemblances(alike);
    }

    void stand(RowState now) {
        state = now;
    }

    Row row() {
        return new Row(
                id,
                line,
                Written.texts(cells),
                title,
                state,
                chosen,
                Written.problems(problems),
                Written.resemblances(resembles),
                Optional.ofNullable(page),
                Optional.ofNullable(slug).map(Slug::new));
    }
}
