package org.terreau.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.terreau.spi.page.Author;

@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    private String id;

    private String name;

    protected AccountEntity() {}

    void rename(String current) {
        if (!name.equals(current)) {
            name = current;
        }
    }

    Author author() {
        return new Author(id, name);
    }
}
