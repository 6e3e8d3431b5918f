package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.address.Base;

class FieldsTest {

    private static final Base BASE = Base.of("https://wiki.example/");
    private static final Node THING = NodeFactory.createURI("https://wiki.example/id/chenove");
    private static final Node PATH = NodeFactory.createURI("https://example.org/ns#says");

    @Test
    void lines_are_sorted_and_without_the_base() {
        Fields fields = Fields.of(List.of(
                Triple.create(THING, PATH, NodeFactory.createURI("https://wiki.example/id/chenove#need-1")),
                Triple.create(THING, PATH, NodeFactory.createLiteralLang("Été", "FR")),
                Triple.create(THING, PATH, NodeFactory.createURI("https://elsewhere.example/id/x"))));
        assertThat(fields.lines(BASE)).isEqualTo("""
                <id/chenove> <https://example.org/ns#says> "Été"@fr .
                <id/chenove> <https://example.org/ns#says> <https://elsewhere.example/id/x> .
                <id/chenove> <https://example.org/ns#says> <id/chenove#need-1> .
                """);
    }

    @Test
    void a_commons_can_move_to_another_address() {
        String lines = Fields.of(List.of(Triple.create(THING, PATH, THING))).lines(BASE);
        assertThat(Fields.parse(lines, Base.of("https://other.example/wiki/")).triples())
                .containsExactly(Triple.create(
                        NodeFactory.createURI("https://other.example/wiki/id/chenove"),
                        PATH,
                        NodeFactory.createURI("https://other.example/wiki/id/chenove")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\nb\r\nc",
                "tab\t\"quote\" \\back",
                "\b\f\u0001\u007f",
                "日本 🌱",
                "<id/x> .",
                "\u2028\u0085",
                "@fr",
                "^^",
                "é\u0301"
            })
    void any_text_survives_a_round_trip_on_a_line_of_its_own(String text) {
        Fields fields = Fields.of(List.of(
                Triple.create(THING, PATH, NodeFactory.createLiteralString(text)),
                Triple.create(THING, PATH, NodeFactory.createLiteralLang(text, "fr-BE")),
                Triple.create(THING, PATH, NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger))));
        assertThat(Fields.parse(fields.lines(BASE), BASE)).isEqualTo(fields);
        assertThat(fields.lines(BASE).split("\n")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wiki.example/",
                "https://wiki.example//evil",
                "https://wiki.example/a:b/c",
                "https://wiki.example/../x",
                "https://wiki.example/?q",
                "https://wiki.example/#x",
                "https://wiki.example/id/x?y#z",
                "https://wiki.example/id/../x",
                "urn:x:y",
                "mailto:a@b"
            })
    void any_iri_survives_a_round_trip(String iri) {
        Fields fields = Fields.of(List.of(Triple.create(THING, PATH, NodeFactory.createURI(iri))));
        assertThat(Fields.parse(fields.lines(BASE), BASE)).isEqualTo(fields);
    }

    @Test
    void random_fields_survive_a_round_trip_and_do_not_depend_on_their_order() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Triple> triples = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int[] text = random.ints(8, 1, 0x2FFF).toArray();
                triples.add(Triple.create(THING, PATH, NodeFactory.createLiteralString(new String(text, 0, 8))));
            }
            Fields fields = Fields.of(triples);
            Collections.shuffle(triples, random);
            assertThat(Fields.of(triples).lines(BASE)).isEqualTo(fields.lines(BASE));
            assertThat(Fields.parse(fields.lines(BASE), BASE)).isEqualTo(fields).hasSameHashCodeAs(fields);
        }
    }

    @Test
    void numbers_are_kept_as_they_were_written() {
        Fields fields = Garden.fields("<> ex:area 01.50, 1.5 .");
        assertThat(fields.triples()).hasSize(2);
        assertThat(fields.lines(Garden.BASE)).contains("\"01.50\"", "\"1.5\"");
    }

    @Test
    void blank_nodes_are_refused() {
        assertThatThrownBy(() -> Garden.fields("<> ex:plot [ ex:area 3 ] ."))
                .isInstanceOf(FieldsRefused.class)
                .hasMessageContaining("blank node");
        assertThatThrownBy(() -> Fields.parse("_:b <http://x.example/p> \"x\" .", BASE))
                .isInstanceOf(FieldsRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<id/x>", "nonsense", "<id/x> <http://x.example/p> \"x\"", "@prefix x: <y> ."})
    void what_is_not_a_line_of_ours_is_refused(String line) {
        assertThatThrownBy(() -> Fields.parse(line, BASE)).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void an_iri_that_would_break_its_line_is_refused() {
        assertThatThrownBy(() ->
                        Fields.of(List.of(Triple.create(THING, PATH, NodeFactory.createURI("https://x.example/> <y")))))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void a_value_too_long_and_characters_that_are_none_are_refused() {
        for (String text : List.of("x".repeat(Fields.LONGEST_VALUE + 1), "a\u0000", "\ud800")) {
            assertThatThrownBy(
                            () -> Fields.of(List.of(Triple.create(THING, PATH, NodeFactory.createLiteralString(text)))))
                    .isInstanceOf(FieldsRefused.class);
        }
    }

    @Test
    void what_is_done_to_a_graph_of_them_leaves_the_fields_as_they_are() {
        Fields fields = Garden.fields("<> ex:area 1 .");
        Graph graph = fields.graph();
        graph.clear();
        assertThat(fields.graph().size()).isEqualTo(1);
        assertThat(Fields.of(fields.graph())).isEqualTo(fields);
    }

    @Test
    void parts_come_in_the_order_of_their_numbers() {
        Fields fields = Garden.fields("<> ex:plot <#plot-10>, <#plot-2>, <#plot-1> .");
        assertThat(fields.parts(Garden.THING, "https://example.org/ns#plot"))
                .containsExactly(Garden.THING + "#plot-1", Garden.THING + "#plot-2", Garden.THING + "#plot-10");
    }

    @Test
    void fields_can_move_to_another_thing() {
        Fields fields = Garden.fields("<> ex:plot <#plot-1> . <#plot-1> ex:area 2 .");
        String there = Garden.THING + "-2";
        Fields moved = fields.moved(Garden.THING, there);
        assertThat(moved.parts(there, "https://example.org/ns#plot")).containsExactly(there + "#plot-1");
        assertThat(moved.moved(there, Garden.THING)).isEqualTo(fields);
    }
}
