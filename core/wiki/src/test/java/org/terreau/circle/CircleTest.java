package org.terreau.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terreau.spi.page.Author;

/** Who leads a circle. */
class CircleTest {

    private static final List<String> ROLES = List.of("lead", "member");

    @Test
    void the_first_of_the_roles_leads() {
        Circle circle = circle("lea lead", "ali member");

        assertThat(circle.isLedBy("lea")).isTrue();
        assertThat(circle.isLedBy("ali")).isFalse();
        assertThat(circle.isLedBy("eve")).isFalse();
    }

    @Test
    void it_depends_on_who_leads_alone() {
        assertThat(circle("lea lead", "ali member").dependsOn("lea")).isTrue();
        assertThat(circle("lea lead", "ali member").dependsOn("ali")).isFalse();
        assertThat(circle("lea lead", "ali lead").dependsOn("lea")).isFalse();
    }

    @Test
    void what_makes_a_link_an_invitation_is_not_what_is_kept_nor_said() {
        Secret secret = Secret.random();

        assertThat(secret.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(secret.hash()).matches("[0-9a-f]{64}").isEqualTo(new Secret(secret.text()).hash());
        assertThat(secret).asString().doesNotContain(secret.text());
    }

    private static Circle circle(String... members) {
        return new Circle(
                ROLES,
                java.util.Arrays.stream(members)
                        .map(member -> member.split(" "))
                        .map(member -> new Circle.Member(new Author(member[0], member[0]), member[1], Instant.EPOCH))
                        .toList());
    }
}
