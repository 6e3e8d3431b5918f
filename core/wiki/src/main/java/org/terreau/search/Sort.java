package org.terreau.search;

/**
 * An order of hits. What has no value comes last either way; equal ones follow by title.
 *
 * @param key of a property that holds one text, number or date at most; for the others, empty
 */
public record Sort(By by, String key, boolean descending) {

    /** What hits can be put in order by. */
    public enum By {
        RELEVANCE,
        MODIFIED,
        TITLE,
        FIELD
    }

    /** The best match first. */
    public static final Sort BY_RELEVANCE = new Sort(By.RELEVANCE, "", true);

    /** The latest change first. */
    public static final Sort NEWEST = new Sort(By.MODIFIED, "", true);

    /** By title, whatever accents or case. */
    public static final Sort BY_TITLE = new Sort(By.TITLE, "", false);

    public Sort {
        if ((by == By.FIELD) == key.isEmpty()) {
            throw new IllegalArgumentException("An order by a field names it, and no other does");
        }
    }

    /** By a property's value. */
    public static Sort byField(String key, boolean descending) {
        return new Sort(By.FIELD, key, descending);
    }
}
