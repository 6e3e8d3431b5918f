package org.terreau.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ValidationTest {
    static final List<String> SUBJECTS = Vocabulary.SUBJECTS.stream()
            .filter(subject -> !subject.equals(Vocabulary.COMMON))
            .toList();

    private static final Shapes SHAPES = Shapes.parse(Vocabulary.load());

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void aCompleteExampleConforms(String subject) {
        assertThat(faults(example("good", subject))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "article, dcterms:description dcterms:subject schema:about",
        "territory, tr:territoryKind igeo:codeINSEE tr:population foaf:homepage wgs84:lat wgs84:long tr:stake"
                + " dcterms:isPartOf tr:milestone dcterms:date tr:hasNeed rdfs:label tr:since",
        "actor, tr:actorKind essglobal:legalForm schema:foundingDate tr:basedIn tr:activeIn org:memberOf"
                + " schema:address schema:postalCode",
        "initiative, tr:carriedBy tr:partner dcterms:spatial tr:usesInstrument schema:startDate",
        "instrument, skos:definition skos:altLabel skos:broader skos:related",
        "cooperation, tr:participant tr:cooperationForm schema:about dcterms:source",
        "programme, schema:organizer schema:funder tr:involves tr:objective schema:startDate tr:phase rdfs:label",
        "method, tr:aim tr:duration tr:participants tr:programme tr:step schema:position",
        "narrative, prov:wasAttributedTo dcterms:spatial tr:episode schema:startDate schema:endDate rdfs:label"
                + " schema:about tr:media schema:contentUrl tr:mediaKind schema:creditText",
        "contact, tr:contactOf foaf:name schema:contactType schema:email schema:telephone"
    })
    void eachFaultIsReportedAtItsField(String subject, String paths) {
        assertThat(paths(faults(example("bad", subject))))
                .isEqualTo(Arrays.stream(paths.split(" ")).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2018\"^^xsd:gYear', '\"2018\"^^xsd:gYear', true",
        "'\"2018-05-31\"^^xsd:date', '\"2018-05-31\"^^xsd:date', true",
        "'\"2018\"^^xsd:gYear', '\"2019\"^^xsd:gYear', true",
        "'\"2019\"^^xsd:gYear', '\"2018\"^^xsd:gYear', false",
        "'\"2018-06-01\"^^xsd:date', '\"2018-05-31\"^^xsd:date', false",
        "'\"2018\"^^xsd:gYear', '\"2019-05-31\"^^xsd:date', false"
    })
    void aBeginningIsNotAfterItsEndAndBothAreWrittenAlike(String start, String end, boolean allowed) {
        Graph data = turtle("<#it> a tr:Initiative ; schema:startDate " + start + " ; schema:endDate " + end + " .");
        assertThat(paths(faults(data))).isEqualTo(allowed ? Set.of() : Set.of("schema:startDate"));
    }

    @ParameterizedTest
    @CsvSource({
        "62510, true", "2B033, true", "75, true", "2A, true", "971, true", "245901160, true",
        "6251, false", "2C004, false", "62510 , true", "'62 510', false", "2459011601, false", "'', false"
    })
    void anOfficialCodeHasTheFormOfItsKind(String code, boolean allowed) {
        Graph data = turtle(
                "<#it> a tr:Territory ; tr:territoryKind <https://w3id.org/terreau/scheme/territory-kind#valley> ;"
                        + " igeo:codeINSEE \"" + code + "\" .");
        assertThat(paths(faults(data))).isEqualTo(allowed ? Set.of() : Set.of("igeo:codeINSEE"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, true", "http://example.org/a?b=c#d, true", "HTTPS://example.org, false",
        "ftp://example.org, false", "javascript:alert(1), false", "https://, false"
    })
    void aWebsiteIsAFullAddressOfTheWeb(String address, boolean allowed) {
        Graph data = turtle("<#it> a tr:Initiative ; foaf:homepage \"" + address + "\"^^xsd:anyURI .");
        assertThat(paths(faults(data))).isEqualTo(allowed ? Set.of() : Set.of("foaf:homepage"));
    }

    @Test
    void theVocabularyItselfBreaksNoShape() {
        assertThat(faults(Vocabulary.load())).isEmpty();
    }

    private static Graph example(String kind, String subject) {
        Graph data = Vocabulary.load();
        RDFDataMgr.read(
                data,
                ValidationTest.class.getResource(kind + "/" + subject + ".ttl").toString());
        return data;
    }

    private static Graph turtle(String text) {
        Graph data = Vocabulary.load();
        RDFParser.fromString("BASE <https://example.org/>\n" + prefixes() + text, Lang.TURTLE)
                .parse(data);
        return data;
    }

    private static String prefixes() {
        return Prefixes.MAP.entrySet().stream()
                .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n")
                .collect(Collectors.joining());
    }

    private static Collection<ReportEntry> faults(Graph data) {
        return ShaclValidator.get().validate(SHAPES, data).getEntries();
    }

    private static Set<String> paths(Collection<ReportEntry> faults) {
        return faults.stream()
                .map(fault -> ((P_Link) fault.resultPath()).getNode().getURI())
                .map(Prefixes.mapping()::shortForm)
                .collect(Collectors.toSet());
    }
}
