package org.terreau.transfer;

/**
 * Where a value is.
 *
 * @param key as people read it: {@code fields.hasNeed[1].label}
 * @param pointer as programs do, a JSON Pointer (RFC 6901): {@code /fields/hasNeed/1/label}
 */
public record Way(String key, String pointer) {

    /** The whole. */
    public static final Way ROOT = new Way("", "");

    public Way under(String name) {
        return new Way(
                key.isEmpty() ? name : key + "." + name,
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    public Way at(int index) {
        return new Way(key + "[" + index + "]", pointer + "/" + index);
    }

    @Override
    public String toString() {
        return key;
    }
}
