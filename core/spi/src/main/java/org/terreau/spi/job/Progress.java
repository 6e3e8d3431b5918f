package org.terreau.spi.job;

/** How a job tells how far it is. */
public interface Progress {

    /** How many steps there are and how many are done; 0 of 0 while that isn't known. */
    void at(long done, long total);

    /** What it does now, for administrators; one line. */
    void say(String what);
}
