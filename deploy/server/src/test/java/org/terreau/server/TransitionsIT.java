package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terreau.server.Commons.word;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.page.NewPage;
import org.terreau.page.Page;
import org.terreau.page.PageNotFound;
import org.terreau.page.Pages;
import org.terreau.page.Transitions;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Who;
import org.terreau.workflow.WorkflowTable;
import org.terreau.workflow.Workflows;

/** Every transition of every workflow, by every kind of people, compared with the table. */
@ExtendWith(ArquillianExtension.class)
class TransitionsIT {

    private static final Reader ADMIN = Commons.reader(Role.ADMIN);

    @Inject
    private Pages pages;

    @Inject
    private Transitions transitions;

    @Inject
    private Workflows workflows;

    @Inject
    private Base base;

    @Deployment
    static WebArchive war() {
        return Commons.warWithTrials();
    }

    /** Somebody, by all that the table can say of them. */
    private record Somebody(String name, Reader reader, Set<Who> isOne) {

        boolean isOneOf(List<Who> who) {
            return who.stream().anyMatch(isOne::contains);
        }
    }

    @Test
    void each_transition_is_made_by_those_whom_its_table_names_and_refused_to_all_others() {
        List<String> walked = new ArrayList<>();
        for (WorkflowTable table : workflows.all()) {
            for (Transition transition : table.workflow().transitions()) {
                for (String from : transition.from()) {
                    walked.addAll(walk(table, transition, from));
                }
            }
        }
        assertThat(walked).contains("MethodSheet.publish from in-review by coordinator: made");
        assertThat(walked).contains("MethodSheet.publish from in-review by member: not allowed");
        assertThat(walked).contains("Trial.share from draft by member: not there");
        assertThat(walked).contains("Trial.share from draft by circle/lead: made");
        assertThat(walked).hasSizeGreaterThan(130);
    }

    private List<String> walk(WorkflowTable table, Transition transition, String from) {
        State state = table.workflow().state(from).orElseThrow();
        List<String> walked = new ArrayList<>();
        for (Somebody somebody : people()) {
            Page page = page(table.type(), from, somebody);
            Somebody here = inCircleOf(page, somebody);
            String what = table.type() + "." + transition.name() + " from " + from + " by " + here.name();
            String expected = !here.isOneOf(state.readers())
                    ? "not there"
                    : !here.isOneOf(transition.who()) || here.reader().isAnonymous() ? "not allowed" : "made";
            String came = outcome(page, transition, here.reader());
            boolean refused = broken(transition) || nobodyAsked(table, transition, here);
            assertThat(came).as(what).isEqualTo(refused && expected.equals("made") ? "refused" : expected);
            if (came.equals("made")) {
                stands(page, table.workflow().state(transition.to()).orElseThrow());
            } else {
                stands(page, state);
            }
            walked.add(what + ": " + came);
        }
        return walked;
    }

    /** Those whose guards or effects have tests of their own. */
    private static boolean broken(Transition transition) {
        return List.of("show", "break").contains(transition.name());
    }

    /**
     * Those in the circle hold its tokens here, and are not in it: they aren't the person that a contact is about. What it
     * is for those who are has a test of its own.
     */
    private static boolean nobodyAsked(WorkflowTable table, Transition transition, Somebody here) {
        return table.type().equals("Contact")
                && List.of("share", "publish").contains(transition.name())
                && here.name().startsWith("circle/");
    }

    private String outcome(Page page, Transition transition, Reader reader) {
        try {
            transitions.make(page.slug(), transition.name(), page.revision(), "Parce que.", reader);
            return "made";
        } catch (PageNotFound e) {
            return "not there";
        } catch (NotAllowed e) {
            return "not allowed";
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    /** The page has the readers and writers that the table gives to this state, and nothing else has happened. */
    private void stands(Page page, State state) {
        Page now = pages.read(page.slug(), allSeeing(page));
        assertThat(now.state()).contains(state.name());
        assertThat(now.readers()).isEqualTo(Who.tokens(state.readers(), page.people()));
        assertThat(now.writers()).isEqualTo(Who.tokens(state.writers(), page.people()));
        assertThat(now.content()).isEqualTo(page.content());
    }

    private static List<Somebody> people() {
        Stream<Somebody> roles = Arrays.stream(Role.values()).map(role -> signedIn(role.code(), EnumSet.of(role)));
        return Stream.concat(
                        Stream.of(new Somebody("anonymous", Reader.anonymous(), Set.of(Who.everybody()))),
                        Stream.concat(
                                roles,
                                Stream.of(
                                        signedIn("creator", EnumSet.of(Role.MEMBER)),
                                        signedIn("circle/lead", EnumSet.noneOf(Role.class)),
                                        signedIn("circle/member", EnumSet.noneOf(Role.class)))))
                .toList();
    }

    private static Somebody signedIn(String name, Set<Role> roles) {
        Set<Who> is = new java.util.HashSet<>(Set.of(Who.everybody()));
        roles.forEach(role -> is.add(Who.role(role)));
        if (roles.stream().anyMatch(Role::community)) {
            is.add(Who.community());
        }
        if (name.equals("creator")) {
            is.add(Who.creator());
        }
        return new Somebody(name, Reader.of(new Account("walk-" + name.replace('/', '-'), name, roles)), is);
    }

    private static Somebody inCircleOf(Page page, Somebody somebody) {
        if (!somebody.name().startsWith("circle/")) {
            return somebody;
        }
        String role = somebody.name().substring("circle/".length());
        Tokens held = Tokens.of(Token.circle(page.circle()), Token.circle(page.circle(), role));
        return new Somebody(
                somebody.name(), somebody.reader().with(held), Set.of(Who.everybody(), Who.circle(), Who.circle(role)));
    }

    private static Reader allSeeing(Page page) {
        return ADMIN.with(page.readers()).with(Tokens.of(Token.circle(page.circle()), Token.COMMUNITY));
    }

    /** A page that stands there, made by this person where they are the one who made it. */
    private Page page(String type, String state, Somebody somebody) {
        Slug slug = new Slug("parcours-" + word());
        Account maker = new Account(
                somebody.name().equals("creator") ? "walk-creator" : "walk-other", "Quelqu’un", Set.of(Role.ADMIN));
        pages.createAll(
                List.of(new NewPage(slug, type, Optional.of(state), Commons.complete(slug, base))), Reader.of(maker));
        Reader creator = Reader.of(maker).with(Tokens.of(Token.circle(slug.value())));
        return pages.read(slug, creator);
    }

    @Test
    void where_nobody_may_edit_nobody_does() {
        Page page = page("Trial", "shown", signedIn("creator", EnumSet.of(Role.MEMBER)));

        for (Role role : Role.values()) {
            assertThat(pages.may(Right.EDIT, page, Commons.reader(role)))
                    .as(role.code())
                    .isFalse();
        }
    }

    @Test
    void a_transition_that_there_is_not_is_refused_as_such() {
        Page page = page("Trial", "shared", signedIn("creator", EnumSet.of(Role.MEMBER)));

        assertThatThrownBy(() -> transitions.make(page.slug(), "fly", 1, "", ADMIN))
                .isInstanceOf(org.terreau.workflow.TransitionRefused.class);
    }
}
