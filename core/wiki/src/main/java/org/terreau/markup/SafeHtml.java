package org.terreau.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The last word on what reaches a reader: the elements that a text needs, addresses that run nothing, the few classes
 * and ids that the renderer gives.
 */
final class SafeHtml {

    private static final Pattern ID = Pattern.compile("(?:h|fn|fnref)-[^\\s\"'<>&]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern LINK_CLASS = Pattern.compile("wiki|missing|footnote-backref");
    private static final Pattern CODE_CLASS = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");

    private static final PolicyFactory POLICY = ofText(ofLinks(ofAll(elements(new HtmlPolicyBuilder()))))
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }

    private static HtmlPolicyBuilder elements(HtmlPolicyBuilder policy) {
        return policy.allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "section", "details", "summary")
                .allowElements("table", "caption", "thead", "tbody", "tr", "th", "td")
                .allowElements("em", "strong", "i", "b", "del", "ins", "s", "sub", "sup", "kbd", "abbr", "mark")
                .allowElements("q", "cite", "small", "var", "samp", "dfn", "bdi", "bdo", "span")
                .allowElements(SafeHtml::link, "a")
                .allowElements(SafeHtml::image, "img")
                .allowElements(SafeHtml::checkbox, "input");
    }

    private static HtmlPolicyBuilder ofAll(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("lang")
                .matching(LANGUAGE)
                .globally()
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .allowAttributes("id")
                .matching(ID)
                .onElements("h2", "h3", "h4", "h5", "h6", "li", "a")
                .allowAttributes("title")
                .onElements("a", "abbr", "img", "dfn")
                .allowAttributes("aria-label")
                .onElements("input", "a", "section");
    }

    private static HtmlPolicyBuilder ofLinks(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("href")
                .onElements("a")
                .allowAttributes("class")
                .matching(LINK_CLASS)
                .onElements("a")
                .allowAttributes("data-property")
                .matching((element, name, value) -> WikiLink.isPrefixed(value) ? value : null)
                .onElements("a")
                .allowAttributes("src")
                .matching((element, name, value) -> Destination.servesImages(value) ? value : null)
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img");
    }

    private static HtmlPolicyBuilder ofText(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("class")
                .matching(CODE_CLASS)
                .onElements("code")
                .allowAttributes("class")
                .matching(true, "footnotes")
                .onElements("section")
                .allowAttributes("class")
                .matching(true, "footnote-ref")
                .onElements("sup")
                .allowAttributes("align")
                .matching(ALIGNMENT)
                .onElements("th", "td")
                .allowAttributes("colspan", "rowspan", "start")
                .matching(SMALL_NUMBER)
                .onElements("th", "td", "ol")
                .allowAttributes("open")
                .onElements("details")
                .allowAttributes("type", "checked")
                .onElements("input");
    }

    private static String link(String name, List<String> attributes) {
        if (Destination.leaves(value("href", attributes))) {
            attributes.addAll(List.of("rel", "nofollow noopener noreferrer"));
        }
        return name;
    }

    private static String image(String name, List<String> attributes) {
        if (value("src", attributes).isEmpty()) {
            return null;
        }
        if (!has("alt", attributes)) {
            attributes.addAll(List.of("alt", ""));
        }
        attributes.addAll(List.of("loading", "lazy"));
        return name;
    }

    /** The box of a task: it can be read, not used. */
    private static String checkbox(String name, List<String> attributes) {
        if (!"checkbox".equalsIgnoreCase(value("type", attributes))) {
            return null;
        }
        attributes.addAll(List.of("disabled", "disabled"));
        return name;
    }

    /** Attributes come as names and values by turns. */
    private static String value(String name, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    private static boolean has(String name, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
