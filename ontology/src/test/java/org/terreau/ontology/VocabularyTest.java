package org.terreau.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void aSubjectIsLoadedByItself() {
        Graph actor = Vocabulary.load(List.of("actor"));
        assertThat(actor.contains(TR.Actor.asNode(), RDF.type.asNode(), OWL.Class.asNode()))
                .isTrue();
        assertThat(actor.contains(TR.Territory.asNode(), RDF.type.asNode(), Node.ANY))
                .isFalse();
    }

    @Test
    void aSubjectWithoutListsOfItsOwnLoads() {
        assertThat(Vocabulary.load(List.of("article")).isEmpty()).isFalse();
    }

    @Test
    void allSubjectsTogetherSayNoLessThanEachAlone() {
        Graph all = Vocabulary.load();
        assertThat(Vocabulary.SUBJECTS)
                .allSatisfy(subject -> assertThat(all.size())
                        .isGreaterThan(Vocabulary.load(List.of(subject)).size()));
    }

    @Test
    void anUnknownSubjectIsRefusedByName() {
        List<String> unknown = List.of("common", "gardens");
        assertThatThrownBy(() -> Vocabulary.load(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'gardens'")
                .hasMessageContaining("classes.ttl");
    }

    @Test
    void aLoadedGraphBelongsToItsCaller() {
        Vocabulary.load().clear();
        assertThat(Vocabulary.load().isEmpty()).isFalse();
    }

    @Test
    void prefixesAbbreviateOwnTerms() {
        assertThat(Prefixes.mapping().shortForm(TR.Territory.getURI())).isEqualTo("tr:Territory");
        assertThat(Prefixes.mapping().shortForm(TRS.scheme.getURI())).isEqualTo("trs:scheme");
        assertThat(Prefixes.MAP.values()).doesNotHaveDuplicates();
    }
}
