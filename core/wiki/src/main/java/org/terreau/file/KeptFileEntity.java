package org.terreau.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "kept_file")
class KeptFileEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String hash;
    private String name;
    private long bytes;

    @Column(name = "owner_id")
    private String owner;

    private Instant at;
    private Instant until;

    protected KeptFileEntity() {}

    KeptFileEntity(String hash, String name, long bytes, String owner, Instant at, Instant until) {
        this.hash = hash;
        this.name = name;
        this.bytes = bytes;
        this.owner = owner;
        this.at = at;
        this.until = until;
    }

    KeptFile file() {
        return new KeptFile(id, hash, name, bytes, owner, at, until);
    }
}
