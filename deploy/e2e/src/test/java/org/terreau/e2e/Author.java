package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who writes as people do: asks for a form, changes some of what it holds, sends it. */
record Author(Visitor visitor) {

    /** The form of a page that isn't there yet. */
    Form blank(String type) {
        return form(visitor.get("new?type=" + type));
    }

    /** The edit form of a page. */
    Form edit(String slug) {
        return form(visitor.get("wiki/" + slug + "/edit"));
    }

    private static Form form(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return form(reply, "textarea[name=body]");
    }

    /** The form that holds this element, as it would be sent if nobody touched it. */
    static Form form(Reply reply, String selector) {
        Element inside = reply.html().selectFirst(selector);
        assertThat(inside).as("No " + selector + " in " + reply).isNotNull();
        return Form.of((FormElement) inside.closest("form"));
    }

    /** Sends the form of a new page of a type. */
    Reply create(String type, Form form) {
        return visitor.post("new?type=" + type, form.with("type", type).and("op", "save"));
    }

    /** Makes a page by its form and gives its slug. */
    String created(String type, UnaryOperator<Form> filled) {
        Reply reply = create(type, filled.apply(blank(type)));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
        String path = URI.create(reply.header("Location").orElseThrow()).getPath();
        assertThat(path).startsWith("/wiki/");
        return path.substring("/wiki/".length());
    }

    /** Makes an article. */
    String article(String title, String body) {
        return created("Article", form -> form.with("title", title).with("body", body));
    }

    /** Sends the edit form of a page. */
    Reply save(String slug, Form form) {
        return visitor.post("wiki/" + slug + "/edit", form.and("op", "save"));
    }

    /** Changes a page by its form. */
    void change(String slug, UnaryOperator<Form> change) {
        Reply reply = save(slug, change.apply(edit(slug)));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
    }

    /** Opens the circle of a page. */
    void circle(String slug) {
        String path = "wiki/" + slug + "/circle";
        Reply reply = visitor.post(
                path, form(visitor.get(path), "button[value=begin]").and("op", "begin"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
    }
}
