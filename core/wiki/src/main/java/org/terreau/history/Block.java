package org.terreau.history;

/** A row of a comparison: a line, or lines left out because they are the same. */
public sealed interface Block permits Line, Fold {}
