package org.terreau.markup;

import java.util.List;

/**
 * A body made ready to be read.
 *
 * @param html sanitised: to be written into a page as it is
 * @param contents its headings, in order
 * @param links the wiki links in it, each once, in order
 * @param plainText the beginning of its text, about 300 characters, without headings and code
 */
public record Rendered(String html, List<Heading> contents, List<WikiLink> links, String plainText) {

    public Rendered {
        contents = List.copyOf(contents);
        links = List.copyOf(links);
    }
}
