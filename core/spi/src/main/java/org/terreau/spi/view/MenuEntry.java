package org.terreau.spi.view;

/**
 * An entry of the menu.
 *
 * @param key of its message
 * @param path where it leads on this commons: {@code /territories}
 * @param icon name of its symbol in the icon set
 * @param order its place, ascending
 */
public record MenuEntry(String key, String path, String icon, int order) {

    public MenuEntry {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("A menu leads to a path of this commons, such as /visits, not: " + path);
        }
    }
}
