package org.terreau.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terreau.page.Content;
import org.terreau.shape.Facts.Value;
import org.terreau.shape.Fields;
import org.terreau.spi.page.Slug;

class FieldRowTest {

    @Test
    void fieldsThatDidNotChangeHaveNoRow() {
        assertThat(rows(
                        "<> tr:population 29100 ; dcterms:isPartOf <ariege> .",
                        "<> tr:population 29100 ; dcterms:isPartOf <ariege> ."))
                .isEmpty();
    }

    @Test
    void whatIsReferredToIsNamedAndWhatDidNotChangeStandsBesideWhatDid() {
        FieldRow row = only(rows(
                "<> tr:territoryKind kind:valley .", "<> tr:territoryKind kind:valley ; dcterms:isPartOf <ariege> ."));
        assertThat(row.before()).isEmpty();
        assertThat(row.after())
                .containsExactly(new FieldRow.Item(new Value.Page(new Slug("ariege"), "Ariège", "Territory"), true));
    }

    @Test
    void aConceptIsShownByItsLabel() {
        FieldRow row = only(rows("<> tr:territoryKind kind:valley .", "<> tr:territoryKind kind:commune ."));
        assertThat(row.after()).extracting(FieldRow.Item::value).singleElement().isInstanceOf(Value.Term.class);
    }

    @Test
    void aPageThatTheReaderMayNotReadDoesNotShowThroughAComparison() {
        assertThat(rows("<> dcterms:isPartOf <ariege> .", "<> dcterms:isPartOf <ariege>, <secret> ."))
                .isEmpty();
    }

    @Test
    void ofManyPartsOnlyThoseThatChangedAreShown() {
        FieldRow row = only(rows(
                "<> tr:milestone <#milestone-1> . <#milestone-1> dcterms:date '2014'^^xsd:gYear ; rdfs:label 'Début'@fr .",
                "<> tr:milestone <#milestone-1>, <#milestone-2> ."
                        + "<#milestone-1> dcterms:date '2014'^^xsd:gYear ; rdfs:label 'Début'@fr ."
                        + "<#milestone-2> dcterms:date '2016'^^xsd:gYear ; rdfs:label 'Forum'@fr ."));
        assertThat(row.before()).isEmpty();
        assertThat(row.after())
                .singleElement()
                .satisfies(item -> assertThat(item.value().toString()).contains("Forum"));
    }

    @Test
    void aPartThatGotAnotherNumberIsTheSame() {
        String part = " dcterms:date '2014'^^xsd:gYear ; rdfs:label 'Début'@fr .";
        assertThat(rows(
                        "<> tr:milestone <#milestone-1> . <#milestone-1>" + part,
                        "<> tr:milestone <#milestone-2> . <#milestone-2>" + part))
                .isEmpty();
    }

    @Test
    void theSameValueTwiceIsMoreThanOnce() {
        FieldRow row = only(rows(
                "<> tr:milestone <#milestone-1> . <#milestone-1> rdfs:label 'Début'@fr .",
                "<> tr:milestone <#milestone-1>, <#milestone-2> . <#milestone-1> rdfs:label 'Début'@fr ."
                        + "<#milestone-2> rdfs:label 'Début'@fr ."));
        assertThat(row.after()).hasSize(1);
    }

    @Test
    void aTranslationThatWasAddedIsToldAsSuchWhateverTheReaderSLanguage() {
        Fields before = Sample.fields("<> dcterms:description 'Un pays.'@fr .");
        Fields after = Sample.fields("<> dcterms:description 'Un pays.'@fr, 'A land.'@en .");
        FieldTexts texts = FieldTexts.of(before, after, Locale.FRENCH);
        assertThat(texts).isEqualTo(new FieldTexts("fr", List.of("en")));
        assertThat(first(texts, before, after)).isEmpty();
        FieldRow row = only(FieldRow.between(
                Sample.facts(FieldTexts.in("en", content(before)).fields(), Locale.FRENCH),
                Sample.facts(FieldTexts.in("en", content(after)).fields(), Locale.FRENCH),
                Optional.of("en")));
        assertThat(row.before()).isEmpty();
        assertThat(row.after()).containsExactly(new FieldRow.Item(new Value.Text("A land.", Optional.of("en")), true));
    }

    @Test
    void aConceptIsComparedOnceHoweverManyLanguagesTheTextsAreIn() {
        Fields fields = Sample.fields("<> tr:territoryKind kind:valley ; dcterms:description 'A land.'@en .");
        assertThat(Sample.facts(FieldTexts.in("en", content(fields)).fields(), Locale.ENGLISH)
                        .sections())
                .flatExtracting(section -> section.facts())
                .extracting(fact -> fact.key())
                .containsExactly("description");
    }

    private static List<FieldRow> rows(String before, String after) {
        return FieldRow.between(
                Sample.facts(Sample.fields(before), Locale.FRENCH),
                Sample.facts(Sample.fields(after), Locale.FRENCH),
                Optional.empty());
    }

    private static List<FieldRow> first(FieldTexts texts, Fields before, Fields after) {
        return FieldRow.between(
                Sample.facts(texts.inFirst(content(before)).fields(), Locale.FRENCH),
                Sample.facts(texts.inFirst(content(after)).fields(), Locale.FRENCH),
                Optional.empty());
    }

    private static Content content(Fields fields) {
        return Sample.content("Couserans", "", fields);
    }

    private static FieldRow only(List<FieldRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
