package org.terreau.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.terreau.account.Account;

@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    private String id;

    private String name;

    protected AccountEntity() {}

    AccountEntity(Account account) {
        this.id = account.id();
        this.name = account.name();
    }

    void rename(String current) {
        if (!name.equals(current)) {
            name = current;
        }
    }

    Author author() {
        return new Author(id, name);
    }
}
