package org.terreau.file;

import java.time.Instant;

/**
 * A file that somebody sent.
 *
 * @param hash of its content: SHA-256, in hexadecimal digits
 * @param name that it had where it came from, without a folder
 * @param ownerId who sent it
 * @param until when it is kept
 */
public record KeptFile(long id, String hash, String name, long bytes, String ownerId, Instant at, Instant until) {}
