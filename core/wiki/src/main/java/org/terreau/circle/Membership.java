package org.terreau.circle;

import java.time.Instant;
import org.terreau.spi.page.Slug;

/** That somebody is in the circle of a page. */
public record Membership(Slug page, String circle, String title, String type, String role, Instant since) {}
