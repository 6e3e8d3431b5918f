package org.terreau.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.terreau.sparql.QueryRefused.Reason;

/**
 * Walks through all of a query: subqueries, and the patterns of EXISTS wherever an expression may stand. Jena's own
 * walkers leave out some of these places (the algebra's skips ORDER BY).
 */
final class QueryInspection {

    private boolean branchingPaths;

    private QueryInspection() {}

    /** @throws QueryRefused if the query has SERVICE, or calls a function that is not allowed */
    static QueryInspection of(Query query) {
        QueryInspection inspection = new QueryInspection();
        inspection.inspect(query);
        return inspection;
    }

    /** Whether a path has more in it than steps and sequences, which Jena joins like any pattern. */
    boolean findsBranchingPaths() {
        return branchingPaths;
    }

    private void inspect(Query query) {
        if (query.getQueryPattern() != null) {
            inspect(query.getQueryPattern());
        }
        inspect(query.getProject());
        inspect(query.getGroupBy());
        query.getHavingExprs().forEach(this::inspect);
        query.getAggregators().forEach(this::inspect);
        if (query.getOrderBy() != null) {
            query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::inspect);
        }
    }

    private void inspect(VarExprList expressions) {
        expressions.getExprs().values().forEach(this::inspect);
    }

    private void inspect(Element pattern) {
        ElementWalker.walk(pattern, new Inspector());
    }

    private void inspect(Expr expression) {
        switch (expression) {
            case ExprFunctionOp exists -> inspect(exists.getElement());
            case ExprAggregator aggregate ->
                inspectAll(aggregate.getAggregator().getExprList());
            case ExprFunction function -> {
                refuseUnknown(function);
                function.getArgs().forEach(this::inspect);
            }
            default -> {
                // A variable or a constant.
            }
        }
    }

    private void inspectAll(ExprList expressions) {
        if (expressions != null) {
            expressions.forEach(this::inspect);
        }
    }

    private static void refuseUnknown(ExprFunction function) {
        String iri = function.getFunctionIRI();
        if (iri != null && !AllowedFunctions.allows(iri)) {
            throw new QueryRefused(
                    Reason.FUNCTION,
                    "The function <" + iri
                            + "> is not available. There are those of SPARQL 1.1, the casts of XML Schema,"
                            + " and the functions of XPath (fn:, math:).");
        }
    }

    private static boolean branches(Path path) {
        return switch (path) {
            case P_Link step -> false;
            case P_Inverse inverse -> branches(inverse.getSubPath());
            case P_Seq sequence -> branches(sequence.getLeft()) || branches(sequence.getRight());
            default -> true;
        };
    }

    private final class Inspector extends ElementVisitorBase {

        @Override
        public void visit(ElementService service) {
            throw new QueryRefused(
                    Reason.SERVICE, "SERVICE is switched off here: this server sends no queries to others for you.");
        }

        @Override
        public void visit(ElementSubQuery subquery) {
            inspect(subquery.getQuery());
        }

        @Override
        public void visit(ElementFilter filter) {
            inspect(filter.getExpr());
        }

        @Override
        public void visit(ElementBind bind) {
            inspect(bind.getExpr());
        }

        @Override
        public void visit(ElementAssign assign) {
            inspect(assign.getExpr());
        }

        @Override
        public void visit(ElementPathBlock block) {
            for (TriplePath step : block.getPattern()) {
                branchingPaths |= step.getPath() != null && branches(step.getPath());
            }
        }
    }
}
