package org.terreau.territories.official;

import java.util.List;
import java.util.Optional;
import org.terreau.territories.Link;

/**
 * What is shown of an official territory.
 *
 * @param address where it is shown by itself
 * @param kind in the reader's language
 * @param population with its year
 * @param wider what it lies in, narrowest first
 * @param page that is about it
 * @param write where to begin one
 * @param linked what is said to be there
 */
public record OfficialView(
        OfficialTerritory territory,
        String address,
        String kind,
        Optional<Population> population,
        List<Link> wider,
        Optional<Link> page,
        String write,
        List<Link> linked,
        OfficialSource source,
        String date) {

    /** @param number as people write it */
    public record Population(String number, String year) {}

    public OfficialView {
        wider = List.copyOf(wider);
        linked = List.copyOf(linked);
    }
}
