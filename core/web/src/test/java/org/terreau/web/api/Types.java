package org.terreau.web.api;

import java.util.List;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.type.CoreTypes;
import org.terreau.type.PageTypes;

/** Types of page that need no server: those of the vocabulary that every commons has. */
final class Types implements Plugin {

    static final PageTypes ALL = new PageTypes(List.of(new CoreTypes(), new Types()));

    @Override
    public String name() {
        return "test";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(
                new PageType("Territory", "org/terreau/ontology/territory", "territory", 10),
                new PageType("Actor", "org/terreau/ontology/actor", "actor", 20),
                new PageType("Initiative", "org/terreau/ontology/initiative", "initiative", 30),
                new PageType("Cooperation", "org/terreau/ontology/cooperation", "cooperation", 40),
                new PageType("Instrument", "org/terreau/ontology/instrument", "instrument", 50),
                new PageType("Programme", "org/terreau/ontology/programme", "programme", 60),
                new PageType("MethodSheet", "org/terreau/ontology/method", "method", 70));
    }
}
