package org.terreau.web.view;

import java.util.Map;

/**
 * A page for people, to be made by a template.
 *
 * @param template its file below {@code src/main/jte}: {@code page/page.jte}
 * @param frame the template's parameter {@code frame}
 * @param model the template's parameter {@code it}
 */
public record View(String template, Frame frame, Object model) {

    Map<String, Object> parameters() {
        return Map.of("frame", frame, "it", model);
    }
}
