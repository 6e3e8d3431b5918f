package org.terreau.web.edit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Title;
import org.terreau.shape.Doubt;
import org.terreau.shape.Submission;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.web.session.FormData;

/**
 * What somebody is writing, as they typed it.
 *
 * @param base number of the revision it began from; 0 for a new page
 * @param readers as chosen: {@code public}, {@code community}, {@code circle}, {@code me}, or {@code same} for those that the page has
 * @param operation {@code save}, {@code preview}, or {@code accept} what the doubts propose
 * @param seen the doubts that they were shown, by their mark
 * @param fields what the form of the shape holds
 */
public record Draft(
        int base,
        String title,
        String lang,
        String body,
        String readers,
        String comment,
        String operation,
        String seen,
        Submission fields) {

    static Draft of(FormData form) {
        return new Draft(
                form.first("base")
                        .filter(number -> number.matches("\\d{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(0),
                form.first("title").orElse("").strip(),
                form.first("lang").filter(lang -> lang.matches("[a-z]{2,3}")).orElse("fr"),
                form.first("body").orElse("").replace("\r\n", "\n"),
                form.first("readers").orElse("same"),
                form.first("comment").orElse(""),
                form.first("op").orElse("save"),
                form.first("seen").orElse(""),
                Submission.of(form.values()));
    }

    static Draft of(Page page, Submission fields) {
        return new Draft(
                page.revision(),
                page.title(),
                page.content().lang(),
                page.content().body(),
                choice(page),
                "",
                "save",
                "",
                fields);
    }

    static Draft blank(String title, String lang) {
        return new Draft(0, title, lang, "", "public", "", "save", "", Submission.of(java.util.Map.of()));
    }

    /**
     * The draft on another base, the page as somebody saved it meanwhile: what this draft doesn't change is theirs.
     *
     * @param before what the draft began from
     */
    Draft onto(Page current, Content before, String joinedBody, Submission joinedFields) {
        return new Draft(
                current.revision(),
                title.equals(before.title()) ? current.title() : title,
                lang.equals(before.lang()) ? current.content().lang() : lang,
                joinedBody,
                readers,
                comment,
                operation,
                seen,
                joinedFields);
    }

    Draft holding(Submission rearranged) {
        return new Draft(base, title, lang, body, readers, comment, operation, seen, rearranged);
    }

    /** With what the doubts propose, to be saved. */
    Draft accepting(List<Doubt> doubts) {
        Map<String, String> proposed = new HashMap<>();
        doubts.forEach(doubt -> doubt.proposal().ifPresent(proposal -> proposed.putAll(proposal.values())));
        return new Draft(base, title, lang, body, readers, comment, "save", seen, fields.with(proposed));
    }

    boolean tooLong() {
        return body.getBytes(StandardCharsets.UTF_8).length > Content.LONGEST_BODY;
    }

    Optional<Title.Problem> titleProblem() {
        return Title.problem(title);
    }

    /** The tokens for the choice; empty where it is none of those offered. */
    Optional<Tokens> tokens(Optional<Page> page, Reader reader) {
        return switch (readers) {
            case "public" -> Optional.of(Tokens.PUBLIC);
            case "community" -> Optional.of(Tokens.COMMUNITY);
            case "me" -> reader.account().map(account -> Tokens.of(Token.of(account)));
            case "circle" -> page.map(known -> Tokens.of(Token.circle(known.circle())));
            case "same" -> Optional.of(page.map(Page::readers).orElse(Tokens.PUBLIC));
            default -> Optional.empty();
        };
    }

    /** The choice that stands for the readers of the page. */
    static String choice(Page page) {
        Tokens readers = page.readers();
        if (readers.equals(Tokens.of(Token.circle(page.circle())))) {
            return "circle";
        }
        if (readers.equals(Tokens.PUBLIC)) {
            return "public";
        }
        return readers.equals(Tokens.COMMUNITY) ? "community" : "same";
    }
}
