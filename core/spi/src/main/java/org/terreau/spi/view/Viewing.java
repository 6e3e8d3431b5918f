package org.terreau.spi.view;

import java.util.Locale;
import org.terreau.spi.access.Reader;

/** For whom something is made to be seen, and in which language. */
public record Viewing(Reader reader, Locale locale) {}
