package org.terreau.page;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Set;
import org.terreau.spi.access.Tokens;

/** A set of access tokens: as one line to be read back, and one by one to be asked for. */
@Entity
@Table(name = "audience")
class AudienceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String tokens;

    @ElementCollection
    @CollectionTable(name = "audience_token", joinColumns = @JoinColumn(name = "audience_id"))
    @Column(name = "token")
    private Set<String> members;

    protected AudienceEntity() {}

    Long id() {
        return id;
    }

    Tokens tokens() {
        return Tokens.parse(tokens);
    }
}
