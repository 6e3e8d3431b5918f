package org.terreau.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;
import org.terreau.reading.Ground;

/**
 * What the answer of a query rests on: the properties that it names, wherever something is said by one of them. Where it
 * leaves open by which property, or asks in any other way, it rests on anything.
 */
final class QueryGrounds extends OpVisitorBase {

    private final Set<Ground> grounds = new HashSet<>();

    private QueryGrounds() {}

    static Set<Ground> of(Query query) {
        QueryGrounds found = new QueryGrounds();
        Walker.walk(Algebra.compile(query), found, new ExprVisitorBase());
        return found.grounds.isEmpty() || found.grounds.contains(Ground.ANYTHING)
                ? Set.of(Ground.ANYTHING)
                : Set.copyOf(found.grounds);
    }

    @Override
    public void visit(OpBGP pattern) {
        pattern.getPattern().forEach(triple -> add(triple.getPredicate()));
    }

    @Override
    public void visit(OpPath path) {
        add(path.getTriplePath().getPath());
    }

    @Override
    public void visit(OpPropFunc function) {
        grounds.add(Ground.ANYTHING);
    }

    @Override
    public void visit(OpService elsewhere) {
        grounds.add(Ground.ANYTHING);
    }

    @Override
    public void visit(OpDatasetNames names) {
        grounds.add(Ground.ANYTHING);
    }

    private void add(Node property) {
        grounds.add(property.isURI() ? Ground.property(property.getURI()) : Ground.ANYTHING);
    }

    private void add(Path path) {
        switch (path) {
            case P_Link link -> add(link.getNode());
            case P_ReverseLink link -> add(link.getNode());
            case P_Path1 one -> add(one.getSubPath());
            case P_Path2 two -> {
                add(two.getLeft());
                add(two.getRight());
            }
            default -> grounds.add(Ground.ANYTHING);
        }
    }
}
