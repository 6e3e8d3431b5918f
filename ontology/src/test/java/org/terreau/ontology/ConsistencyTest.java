package org.terreau.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.reasoner.ValidityReport;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Whether some thing could be of each class, together with what the vocabularies we align with exclude. */
class ConsistencyTest {
    private static final String SAMPLE = "https://example.org/id/sample-";

    @Test
    void everyClassCanHaveAnInstance() {
        assertThat(reports(withInstanceOfEachClass())).isEmpty();
    }

    @Test
    void aThingOfTwoPageTypesIsNoticed() {
        Model model = withInstanceOfEachClass();
        model.createResource(SAMPLE + "both").addProperty(RDF.type, TR.Actor).addProperty(RDF.type, TR.Territory);
        assertThat(reports(model)).isNotEmpty();
    }

    @Test
    void aProgrammeThatWereADocumentIsNoticed() {
        Model model = withInstanceOfEachClass();
        model.createResource(SAMPLE + "both")
                .addProperty(RDF.type, TR.Programme)
                .addProperty(RDF.type, model.createResource("http://www.w3.org/ns/prov#Entity"));
        assertThat(reports(model)).isNotEmpty();
    }

    private static Model withInstanceOfEachClass() {
        Model model = ModelFactory.createDefaultModel();
        for (String subject : Vocabulary.SUBJECTS) {
            RDFDataMgr.read(
                    model,
                    ConsistencyTest.class
                            .getResource("/org/terreau/ontology/" + subject + "/classes.ttl")
                            .toString());
        }
        RDFDataMgr.read(
                model, ConsistencyTest.class.getResource("known-axioms.ttl").toString());
        spellOutDisjointClasses(model);
        Ontology.ownClasses()
                .forEach(term ->
                        model.createResource(SAMPLE + term.getLocalName()).addProperty(RDF.type, term));
        return model;
    }

    /** Jena's rules know OWL 1's pairs, not OWL 2's lists. */
    private static void spellOutDisjointClasses(Model model) {
        for (Resource axiom : model.listSubjectsWithProperty(RDF.type, OWL2.AllDisjointClasses)
                .toList()) {
            List<RDFNode> members = axiom.getRequiredProperty(OWL2.members)
                    .getObject()
                    .as(RDFList.class)
                    .asJavaList();
            for (RDFNode one : members) {
                members.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> model.add(one.asResource(), OWL.disjointWith, other));
            }
        }
    }

    private static List<String> reports(Model model) {
        InfModel inferred = ModelFactory.createInfModel(ReasonerRegistry.getOWLMiniReasoner(), model);
        ValidityReport validity = inferred.validate();
        return validity.isValid()
                ? List.of()
                : WrappedIterator.create(validity.getReports())
                        .mapWith(ValidityReport.Report::toString)
                        .toList();
    }
}
