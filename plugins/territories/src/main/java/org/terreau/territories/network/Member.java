package org.terreau.territories.network;

import java.util.Optional;
import org.terreau.territories.Link;
import org.terreau.territories.Term;

/** An actor who cooperates. */
public record Member(Link link, Optional<Term> kind) {}
