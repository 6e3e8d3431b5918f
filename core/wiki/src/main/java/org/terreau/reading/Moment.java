package org.terreau.reading;

/**
 * How much of the change log had been taken into account when an answer was begun.
 *
 * @param here the last change that kept answers were compared with
 * @param everywhere the last change that was in every projection
 */
public record Moment(long here, long everywhere) {}
