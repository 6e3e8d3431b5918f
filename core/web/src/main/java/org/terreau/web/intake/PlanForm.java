package org.terreau.web.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.intake.Intake;
import org.terreau.intake.Plan;
import org.terreau.intake.Target;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Language;

/** Reads what somebody chose for the columns; what the form doesn't offer counts for nothing. */
final class PlanForm {

    static final String COLUMN = "column.";
    static final String SAME = "same.";

    private PlanForm() {}

    static Plan read(FormData form, Intake intake, List<Target> offered, Account by) {
        Set<String> names = offered.stream().map(Target::name).collect(Collectors.toSet());
        List<String> targets = new ArrayList<>();
        for (int column = 0; column < intake.heads().size(); column++) {
            targets.add(form.first(COLUMN + column).filter(names::contains).orElse(""));
        }
        Map<String, String> same = new HashMap<>();
        names.forEach(name -> form.first(SAME + name)
                .filter(value -> !value.isBlank())
                .ifPresent(value -> same.put(name, value.strip())));
        String lang = form.first("lang")
                .flatMap(Language::of)
                .map(language -> language.locale().getLanguage())
                .orElse(intake.plan().lang());
        return new Plan(targets, same, lang, readers(form, by), intake.plan().exchanged());
    }

    private static Tokens readers(FormData form, Account by) {
        return switch (form.first("readers").orElse("public")) {
            case "community" -> Tokens.COMMUNITY;
            case "me" -> Tokens.of(Token.of(by));
            default -> Tokens.PUBLIC;
        };
    }
}
