package org.terreau.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.terreau.file.KeptFile;
import org.terreau.intake.table.Format;
import org.terreau.spi.access.Account;

@Entity
@Table(name = "intake")
class IntakeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String type;

    @Column(name = "owner_id", updatable = false)
    private String owner;

    private String acting;

    @Column(name = "file_id")
    private long file;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private Format format;

    @Column(columnDefinition = "text")
    private String heads;

    @Column(columnDefinition = "text")
    private String plan;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int exchangeable;
    private Instant at;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected IntakeEntity() {}

    IntakeEntity(String type, Account owner, Instant now) {
        this.type = type;
        this.owner = owner.id();
        this.acting = Written.account(owner);
        this.fileName = "";
        this.format = Format.CSV;
        this.heads = "[]";
        this.plan = "{}";
        this.stage = Stage.MATCHING;
        this.at = now;
        this.changedAt = now;
    }

    /** Takes on what its file turned out to hold. */
    void hold(KeptFile kept, Format found, List<String> names, Plan likely) {
        file = kept.id();
        fileName = kept.name();
        format = found;
        heads = Written.texts(names);
        plan = Written.plan(likely);
    }

    void plan(Plan next) {
        plan = Written.plan(next);
    }

    void exchangeable(int rows) {
        exchangeable = rows;
    }

    void advance(Stage next, Account by, Instant now) {
        acting = Written.account(by);
        advance(next, now);
    }

    void advance(Stage next, Instant now) {
        stage = next;
        changedAt = now;
    }

    Long id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    Intake intake() {
        return new Intake(
                id,
                type,
                owner,
                Written.account(acting),
                file,
                fileName,
                format,
                Written.texts(heads),
                Written.plan(plan),
                stage,
                exchangeable,
                at,
                changedAt);
    }
}
