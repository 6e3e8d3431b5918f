package org.terreau.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;

/** What becomes of a query before it is evaluated: what Jena's optimizer makes of it, then our own changes. */
final class Rewriting implements Rewrite {

    /** For the context of a query. */
    static final RewriteFactory FACTORY = Rewriting::new;

    private final Rewrite standard;

    private Rewriting(Context context) {
        this.standard = Optimize.getFactory().create(context);
    }

    @Override
    public Op rewrite(Op query) {
        return Transformer.transform(new CountedRows(), new InterruptibleRegex.Replacement(), standard.rewrite(query));
    }
}
