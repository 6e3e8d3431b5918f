package org.terreau.intake;

import org.terreau.shape.Localized;

/**
 * What is wrong with a row.
 *
 * @param column its name in the file, or the name of the field where no column is at fault
 * @param value what stands there; may be empty
 */
public record Problem(String column, String value, Localized text) {}
