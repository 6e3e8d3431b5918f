package org.terreau.territories;

/**
 * A page of whatever type that is about a territory.
 *
 * @param type what the vocabulary calls it
 */
public record Mention(Link link, String type) {}
