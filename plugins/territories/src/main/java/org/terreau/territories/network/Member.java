package org.terreau.territories.network;

import java.util.Optional;
import org.terreau.territories.Link;

/** An actor who cooperates. */
public record Member(Link link, Optional<Term> kind) {}
