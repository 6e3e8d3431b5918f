package org.terreau.web.recent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.terreau.page.Act;
import org.terreau.page.ChangeFilter;
import org.terreau.page.ChangePosition;
import org.terreau.web.negotiation.BadParameter;
import org.terreau.web.negotiation.Parameters;

/**
 * Which changes an address asks for. The page, the feed and the data understand the same parameters.
 *
 * @param given by name, each of them understood, in the order of {@link #NAMES}
 */
record RecentQuery(Map<String, String> given) {

    static final String TYPE = "type";
    static final String AUTHOR = "author";
    static final String ACT = "act";
    static final String LANG = "lang";
    static final String FROM = "from";
    static final String TO = "to";
    static final String LATEST = "latest";
    static final String BEFORE = "before";

    private static final List<String> NAMES = List.of(TYPE, AUTHOR, ACT, LANG, FROM, TO, LATEST, BEFORE);
    private static final int LONGEST_AUTHOR = 120;

    /** Days are those of the people who write. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    RecentQuery {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /**
     * @param types the names of the types of page that there are
     * @throws BadParameter where a parameter means nothing
     */
    static RecentQuery of(Parameters parameters, Set<String> types) {
        parameters.onlyFrom(Set.copyOf(NAMES));
        Map<String, String> given = new LinkedHashMap<>();
        NAMES.forEach(name -> parameters.one(name).ifPresent(value -> given.put(name, value)));
        RecentQuery query = new RecentQuery(given);
        query.expect(TYPE, types::contains, "one of " + types.stream().sorted().toList());
        query.expect(AUTHOR, author -> author.length() <= LONGEST_AUTHOR, "the identifier of a person");
        query.expect(ACT, act -> actOf(act).isPresent(), "one of " + codes());
        query.expect(LANG, lang -> lang.matches("[a-z]{2,3}"), "a language such as fr");
        query.expect(FROM, from -> day(from).isPresent(), "a day such as 2026-05-31");
        query.expect(TO, to -> day(to).isPresent(), "a day such as 2026-05-31");
        query.expect(LATEST, "true"::equals, "true");
        query.expect(BEFORE, before -> ChangePosition.parse(before).isPresent(), "a position that a list has given");
        if (query.from().isPresent()
                && query.to().filter(to -> to.isBefore(query.from().get())).isPresent()) {
            throw new BadParameter("The period ends before it begins: exchange from and to.");
        }
        return query;
    }

    private void expect(String name, Predicate<String> rule, String expected) {
        value(name).filter(rule.negate()).ifPresent(value -> {
            throw BadParameter.of(name, value, expected);
        });
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    Optional<LocalDate> from() {
        return value(FROM).flatMap(RecentQuery::day);
    }

    Optional<LocalDate> to() {
        return value(TO).flatMap(RecentQuery::day);
    }

    ChangeFilter filter() {
        return new ChangeFilter(
                value(TYPE),
                value(AUTHOR),
                value(ACT).flatMap(RecentQuery::actOf),
                value(LANG),
                from().map(RecentQuery::beginning),
                to().map(day -> beginning(day.plusDays(1))),
                value(LATEST).isPresent());
    }

    Optional<ChangePosition> after() {
        return value(BEFORE).flatMap(ChangePosition::parse);
    }

    RecentQuery with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(name, value);
        return new RecentQuery(more);
    }

    RecentQuery without(String name) {
        Map<String, String> less = new LinkedHashMap<>(given);
        less.remove(name);
        return new RecentQuery(less);
    }

    /** The same changes, from the newest on. */
    RecentQuery fromTheNewest() {
        return without(BEFORE);
    }

    /** A path with these parameters. */
    String at(String path) {
        return given.isEmpty()
                ? path
                : given.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** What a page can have gone through that is still there to be read. */
    static List<Act> acts() {
        return Arrays.stream(Act.values()).filter(act -> !act.removes()).toList();
    }

    private static List<String> codes() {
        return acts().stream().map(Act::code).toList();
    }

    private static Optional<Act> actOf(String code) {
        return acts().stream().filter(act -> act.code().equals(code)).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
