package org.terreau.transfer;

import java.util.Optional;
import java.util.OptionalInt;
import org.terreau.shape.Localized;

/**
 * A value that can't be read.
 *
 * @param rule what it breaks: the key of its message
 * @param value what was written, where it is a word
 * @param text for people
 */
public record Unread(Way way, OptionalInt line, String rule, Optional<String> value, Localized text) {}
