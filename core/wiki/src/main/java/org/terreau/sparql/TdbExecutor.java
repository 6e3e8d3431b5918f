package org.terreau.sparql;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFailed;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor, but where nothing comes in, nothing comes out. That of Jena 6.0.0 fails there with "Peek iterator is
 * already empty" (apache/jena issue 3763), so that a query that finds nothing would be an error.
 */
public final class TdbExecutor extends OpExecutorTDB2 {

    /** For the context of a query. */
    public static final OpExecutorFactory FACTORY = TdbExecutor::new;

    private interface Step {
        QueryIterator execute(QueryIterator input);
    }

    private TdbExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return unlessEmpty(input, some -> super.execute(pattern, some));
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return unlessEmpty(input, some -> super.execute(pattern, some));
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        return unlessEmpty(input, some -> super.execute(filter, some));
    }

    private QueryIterator unlessEmpty(QueryIterator input, Step step) {
        try {
            return input.hasNext() ? step.execute(input) : input;
        } catch (RuntimeException e) {
            // Told when the result is read, as the other steps of Jena do, so that all inputs are closed.
            return new QueryIterFailed(input, execCxt, e);
        }
    }
}
