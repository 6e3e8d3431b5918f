package org.terreau.sparql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;

/**
 * Puts {@code COUNT(*)} in the place of {@code COUNT(?v)} where each row has a value of {@code ?v} (SPARQL 1.1, 18.5.1.2):
 * the store then need not look up what it counts.
 */
final class CountedRows extends TransformCopy {

    @Override
    public Op transform(OpGroup group, Op rows) {
        Set<Var> bound = bound(rows).collect(Collectors.toSet());
        List<ExprAggregator> aggregates = group.getAggregators().stream()
                .map(each -> countsOneOf(each, bound) ? new ExprAggregator(each.getVar(), new AggCount()) : each)
                .toList();
        return OpGroup.create(rows, group.getGroupVars(), aggregates);
    }

    private static boolean countsOneOf(ExprAggregator aggregate, Set<Var> bound) {
        return aggregate.getAggregator() instanceof AggCountVar count
                && count.getExprList().get(0) instanceof ExprVar counted
                && bound.contains(counted.asVar());
    }

    /** Those that surely have a value: not what an expression gives, which may fail. */
    private static Stream<Var> bound(Op rows) {
        return switch (rows) {
            case OpBGP pattern -> OpVars.visibleVars(pattern).stream();
            case OpQuadPattern pattern -> OpVars.visibleVars(pattern).stream();
            case OpFilter filter -> bound(filter.getSubOp());
            case OpSequence sequence -> sequence.getElements().stream().flatMap(CountedRows::bound);
            case OpJoin join -> Stream.concat(bound(join.getLeft()), bound(join.getRight()));
            case OpLeftJoin optional -> bound(optional.getLeft());
            case OpConditional optional -> bound(optional.getLeft());
            default -> Stream.of();
        };
    }
}
