package org.terreau.web.plugin;

/**
 * A plugin's piece, ready to be seen.
 *
 * @param id names its heading in the page
 * @param html made by the plugin's template, which escapes
 */
public record Shown(String id, String title, String html) {}
