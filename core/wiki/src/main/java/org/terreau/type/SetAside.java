package org.terreau.type;

import org.terreau.shape.Localized;

/**
 * A plugin that is left out as a whole.
 *
 * @param plugin its name, or that of its class where it couldn't even say its name
 * @param reason a sentence that an administrator can act on
 */
public record SetAside(String plugin, Localized reason) {}
