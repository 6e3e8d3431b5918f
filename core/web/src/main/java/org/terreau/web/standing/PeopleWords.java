package org.terreau.web.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.terreau.spi.PageType;
import org.terreau.spi.view.Words;
import org.terreau.spi.workflow.Who;
import org.terreau.type.Plugins;
import org.terreau.web.view.Wording;

/** What kinds of people are called: those whom a workflow names, and the roles in circles. */
@ApplicationScoped
public class PeopleWords {

    private final Wording wording;
    private final Plugins plugins;

    protected PeopleWords() {
        this(null, null);
    }

    @Inject
    public PeopleWords(Wording wording, Plugins plugins) {
        this.wording = wording;
        this.plugins = plugins;
    }

    /** Each of them, for pages of a type. */
    public List<String> of(List<Who> who, String type, Locale locale) {
        Words words = wording.in(locale);
        return who.stream().map(each -> of(each, type, words)).toList();
    }

    /** What a role in the circles of a type is called. */
    public String role(String role, String type, Locale locale) {
        return role(role, type, wording.in(locale));
    }

    private String of(Who who, String type, Words words) {
        return switch (who) {
            case Who.Everybody ignored -> words.t("workflow.who.everybody");
            case Who.Community ignored -> words.t("workflow.who.community");
            case Who.Creator ignored -> words.t("workflow.who.creator");
            case Who.Circle ignored -> words.t("workflow.who.circle");
            case Who.Nobody ignored -> words.t("workflow.who.nobody");
            case Who.InRole in -> words.t("me.role." + in.role().code());
            case Who.InCircle in -> words.t("workflow.who.in-circle", role(in.role(), type, words));
        };
    }

    /** The core names the usual roles, a plugin those that it adds. */
    private String role(String role, String type, Words words) {
        return plugins.running().stream()
                .filter(plugin -> !PageType.CIRCLE.contains(role))
                .filter(plugin ->
                        plugin.pageTypes().stream().anyMatch(each -> each.name().equals(type)))
                .findFirst()
                .map(plugin -> words.t(plugin.plugin() + ".circle." + type + "." + role))
                .orElseGet(() -> PageType.CIRCLE.contains(role) ? words.t("circle.role." + role) : role);
    }
}
