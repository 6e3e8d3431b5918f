package org.terreau.spi.view;

/**
 * A page for people at an address of the plugin's own: what a JAX-RS resource of the plugin returns. The core puts its
 * frame around it: head, menu, foot.
 *
 * @param title in the reader's language
 * @param template and
 * @param model as for a {@link Piece}
 */
public record Screen(String title, String template, Object model) {}
