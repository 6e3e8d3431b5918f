package org.terreau.circle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a page has a circle: the row that is locked while its members change. */
@Entity
@Table(name = "circle")
class CircleEntity {

    @Id
    @Column(name = "page_id")
    private Long page;

    private Instant at;

    protected CircleEntity() {}

    Instant at() {
        return at;
    }
}
