package org.terreau.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/** A page, or a name that leads to one, and who may know of it. */
record Known(Node what, Tokens readers) {

    private static final Node PAGE = NodeFactory.createURI("urn:terreau:page");
    private static final Node NAME = NodeFactory.createURI("urn:terreau:name");

    static Known page(Tokens readers) {
        return new Known(PAGE, readers);
    }

    static Known name(Tokens readers) {
        return new Known(NAME, readers);
    }

    boolean isPublicPage() {
        return what.equals(PAGE) && readers.contains(Token.PUBLIC);
    }
}
