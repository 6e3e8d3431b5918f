package org.terreau.spi.view;

import java.util.Locale;
import org.terreau.spi.access.Reader;

/** For whom something is made to be seen, and in which language. To be injected where a request is answered. */
public record Viewing(Reader reader, Locale locale) {}
