package org.terreau.sparql;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Closure;
import org.apache.jena.sparql.util.Context;

/**
 * What {@code DESCRIBE} says of a thing (SPARQL 1.1 Query, section 16.4): the statements about it, and about the blank
 * nodes in them. As Jena's own handler; but that one looks into each graph of the dataset for the thing, of which
 * there is one a page, where this one asks an index which graphs have it.
 */
final class Description implements DescribeHandler {

    private Model said;
    private DatasetGraph dataset;

    private Description() {}

    /** From now on Jena describes things in this way. */
    static void install() {
        ARQ.init();
        DescribeHandlerRegistry.get().clear();
        DescribeHandlerRegistry.get().add(Description::new);
    }

    @Override
    public void start(Model result, Context context) {
        said = result;
        dataset = context.get(ARQConstants.sysCurrentDataset);
    }

    @Override
    public void describe(Resource thing) {
        from(dataset.getDefaultGraph(), thing);
        Set<Node> graphs = new LinkedHashSet<>();
        dataset.findNG(Node.ANY, thing.asNode(), Node.ANY, Node.ANY)
                .forEachRemaining((Quad quad) -> graphs.add(quad.getGraph()));
        graphs.forEach(name -> from(dataset.getGraph(name), thing));
    }

    private void from(Graph graph, Resource thing) {
        Model model = ModelFactory.createModelForGraph(graph);
        Closure.closure(model.asRDFNode(thing.asNode()).asResource(), false, said);
    }

    @Override
    public void finish() {}
}
