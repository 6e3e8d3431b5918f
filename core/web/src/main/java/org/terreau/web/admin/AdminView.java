package org.terreau.web.admin;

import java.time.Duration;
import java.util.Locale;
import org.terreau.change.ProjectionState;
import org.terreau.job.JobState;
import org.terreau.spi.job.Schedule;
import org.terreau.web.view.Texts;

/** What the page for administrators shows, and how it says it. */
public record AdminView(Standing standing, Texts texts) {

    /** In one word: {@code current}, {@code behind}, {@code rebuilding} or {@code trouble}; names its text. */
    public String word(ProjectionState state) {
        if (state.trouble().isPresent()) {
            return "trouble";
        }
        if (state.rebuild().isPresent()) {
            return "rebuilding";
        }
        return state.behind() > 0 ? "behind" : "current";
    }

    /** In one word: {@code running}, {@code asked}, {@code failed}, {@code done} or {@code never}; names its text. */
    public String word(JobState state) {
        if (state.running().isPresent()) {
            return "running";
        }
        if (state.asked()) {
            return "asked";
        }
        return state.last().map(last -> last.failed() ? "failed" : "done").orElse("never");
    }

    /** When a job is due. */
    public String schedule(JobState state) {
        return switch (state.schedule()) {
            case Schedule.Every every -> every(every.pause());
            case Schedule.Daily daily -> texts.of("admin.daily", daily.at().toString());
            case Schedule.OnDemand onDemand -> texts.of("admin.on-demand");
        };
    }

    private String every(Duration pause) {
        if (pause.toHours() > 0) {
            return texts.of("admin.every-hours", pause.toHours());
        }
        return pause.toMinutes() > 0
                ? texts.of("admin.every-minutes", pause.toMinutes())
                : texts.of("admin.every-seconds", pause.toSeconds());
    }

    /** A size as people read it. */
    public String size(long bytes) {
        return String.format(texts.locale(), "%.1f", bytes / 1024.0 / 1024.0) + "\u202f"
                + (texts.locale().getLanguage().equals(Locale.FRENCH.getLanguage()) ? "Mio" : "MiB");
    }

    /** A number as people read it. */
    public String number(long number) {
        return String.format(texts.locale(), "%,d", number);
    }
}
