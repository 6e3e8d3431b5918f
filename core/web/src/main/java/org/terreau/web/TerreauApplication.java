package org.terreau.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The wiki's addresses begin at the root. Resources and providers are found by scanning. */
@ApplicationPath("/")
public class TerreauApplication extends Application {}
