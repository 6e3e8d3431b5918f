package org.terreau.intake.table;

/** What a file turned out to be, by its content. */
public enum Format {
    CSV,
    XLSX,
    ODS,
    JSON
}
