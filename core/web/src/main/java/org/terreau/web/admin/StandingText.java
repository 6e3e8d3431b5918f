package org.terreau.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.terreau.change.ProjectionState;
import org.terreau.job.JobState;
import org.terreau.web.view.Texts;

/** How the commons stands, line by line, for a terminal: what {@code deploy/admin} shows. */
final class StandingText {

    private final AdminView view;
    private final Texts texts;

    StandingText(AdminView view) {
        this.view = view;
        this.texts = view.texts();
    }

    String all() {
        Standing standing = view.standing();
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(standing.serves() ? "admin.serves" : "admin.serves-not"));
        standing.projections().forEach(state -> lines.add(line(state)));
        standing.aside()
                .forEach(page -> lines.add(texts.of("admin.aside") + ": " + page.projection() + " " + page.slug() + " ("
                        + texts.of("admin.change", page.seq()) + ") " + page.error()));
        standing.refused()
                .forEach(plugin ->
                        lines.add(plugin.plugin() + ": " + texts.of("admin.refused") + ": " + plugin.reason()));
        lines.addAll(jobLines());
        return lines(lines);
    }

    String jobs() {
        return lines(jobLines());
    }

    /** Its state in one word of English, then a line for people. */
    String job(JobState state) {
        return lines(List.of(view.word(state), line(state)));
    }

    private List<String> jobLines() {
        return view.standing().jobs().stream()
                .map(job -> line(job) + " (" + view.schedule(job) + ")")
                .toList();
    }

    private String line(ProjectionState state) {
        StringBuilder line = new StringBuilder(state.name()).append(": ").append(texts.of("admin." + view.word(state)));
        state.rebuild()
                .ifPresent(rebuilt -> line.append(' ')
                        .append(texts.of("admin.of", view.number(rebuilt.pages()), view.number(rebuilt.total()))));
        line.append(", ").append(texts.of("admin.lag")).append(' ').append(view.number(state.behind()));
        line.append(", ").append(texts.of("admin.aside-pages")).append(' ').append(state.aside());
        if (state.bytes() > 0) {
            line.append(", ").append(view.size(state.bytes()));
        }
        state.trouble().ifPresent(trouble -> line.append(", ").append(trouble));
        return line.toString();
    }

    private String line(JobState state) {
        StringBuilder line = new StringBuilder(state.name()).append(": ").append(texts.of("admin." + view.word(state)));
        state.running().ifPresent(running -> {
            if (running.done() > 0) {
                line.append(' ')
                        .append(
                                running.total() > 0
                                        ? texts.of(
                                                "admin.of", view.number(running.done()), view.number(running.total()))
                                        : view.number(running.done()));
            }
            line.append(' ').append(running.saying());
        });
        state.last().filter(last -> state.running().isEmpty()).ifPresent(last -> {
            line.append(", ").append(texts.time(last.ended()));
            last.error().ifPresent(error -> line.append(", ").append(error));
            line.append(last.saying().isEmpty() ? "" : ", " + last.saying());
        });
        return line.toString();
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
