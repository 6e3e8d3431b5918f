package org.terreau.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.access.Account;
import org.terreau.spi.page.Author;

/**
 * The circle of a page.
 *
 * @param roles that its members can have, the first of which leads
 * @param members in the order of their coming
 */
public record Circle(List<String> roles, List<Member> members) {

    /** Somebody in it. */
    public record Member(Author who, String role, Instant since) {}

    public Circle {
        roles = List.copyOf(roles);
        members = List.copyOf(members);
    }

    public Optional<Member> member(String account) {
        return members.stream()
                .filter(member -> member.who().id().equals(account))
                .findFirst();
    }

    public boolean has(Account account) {
        return member(account.id()).isPresent();
    }

    /** Whether the account has the leading role. */
    public boolean isLedBy(String account) {
        return member(account)
                .filter(member -> member.role().equals(roles.getFirst()))
                .isPresent();
    }

    /** Whether nobody would lead without this account. */
    public boolean dependsOn(String account) {
        return isLedBy(account)
                && members.stream()
                        .noneMatch(member -> member.role().equals(roles.getFirst())
                                && !member.who().id().equals(account));
    }
}
