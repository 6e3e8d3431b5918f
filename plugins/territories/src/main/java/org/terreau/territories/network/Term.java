package org.terreau.territories.network;

/**
 * A concept of the vocabulary.
 *
 * @param key the last part of its IRI, such as {@code funding}: what filters in addresses and columns for programs say
 * @param label in the reader's language
 */
public record Term(String key, String label) {}
