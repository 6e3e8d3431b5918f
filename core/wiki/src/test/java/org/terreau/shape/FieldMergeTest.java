package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldMergeTest {

    private static FieldMerge merge(String base, String mine, String theirs) {
        return FieldMerge.of(
                Garden.SHAPE, Garden.THING, Garden.fields(base), Garden.fields(mine), Garden.fields(theirs));
    }

    @Test
    void what_each_of_two_people_adds_is_there() {
        FieldMerge merge = merge(
                "<> ex:theme soil:sand .",
                "<> ex:theme soil:sand, soil:loam .",
                "<> ex:theme soil:sand ; ex:area 12.5 .");

        assertThat(merge.fields()).isEqualTo(Garden.fields("<> ex:theme soil:sand, soil:loam ; ex:area 12.5 ."));
        assertThat(merge.clashes()).isFalse();
    }

    @Test
    void what_one_of_them_takes_away_is_gone() {
        FieldMerge merge = merge(
                "<> ex:theme soil:sand, soil:loam ; ex:area 3.0 .",
                "<> ex:theme soil:sand ; ex:area 3.0 .",
                "<> ex:theme soil:sand, soil:loam .");

        assertThat(merge.fields()).isEqualTo(Garden.fields("<> ex:theme soil:sand ."));
        assertThat(merge.clashes()).isFalse();
    }

    @Test
    void where_there_can_be_one_value_only_mine_stands_and_the_clash_is_told() {
        FieldMerge merge = merge(
                "<> ex:area 3.0 ; ex:summary 'Un pré'@fr .",
                "<> ex:area 4.0 ; ex:summary 'Un beau pré'@fr .",
                "<> ex:area 5.0 ; ex:summary 'Un pré'@fr, 'A meadow'@en .");

        assertThat(merge.fields())
                .isEqualTo(Garden.fields("<> ex:area 4.0 ; ex:summary 'Un beau pré'@fr, 'A meadow'@en ."));
        assertThat(merge.clashes()).isTrue();
    }

    @Test
    void the_same_change_made_twice_is_one() {
        FieldMerge merge = merge("<> ex:area 3.0 .", "<> ex:area 4.0 .", "<> ex:area 4.0 .");

        assertThat(merge.fields()).isEqualTo(Garden.fields("<> ex:area 4.0 ."));
        assertThat(merge.clashes()).isFalse();
    }

    @Test
    void two_new_parts_that_got_the_same_name_are_both_there() {
        FieldMerge merge = merge(
                "<> ex:plot <#plot-1> . <#plot-1> rdfs:label 'Nord'@fr .",
                "<> ex:plot <#plot-1>, <#plot-2> . <#plot-1> rdfs:label 'Nord'@fr . <#plot-2> rdfs:label 'Est'@fr .",
                "<> ex:plot <#plot-1>, <#plot-2> . <#plot-1> rdfs:label 'Nord'@fr . <#plot-2> rdfs:label 'Sud'@fr .");

        assertThat(merge.fields())
                .isEqualTo(Garden.fields("<> ex:plot <#plot-1>, <#plot-2>, <#plot-3> ."
                        + "<#plot-1> rdfs:label 'Nord'@fr . <#plot-2> rdfs:label 'Sud'@fr ."
                        + "<#plot-3> rdfs:label 'Est'@fr ."));
        assertThat(merge.clashes()).isFalse();
    }

    @Test
    void a_part_that_one_removed_while_the_other_changed_it_is_gone_and_the_clash_is_told() {
        FieldMerge merge = merge(
                "<> ex:plot <#plot-1> . <#plot-1> rdfs:label 'Nord'@fr .",
                "",
                "<> ex:plot <#plot-1> . <#plot-1> rdfs:label 'Nord'@fr ; ex:area 2.0 .");

        assertThat(merge.fields()).isEqualTo(Fields.none());
        assertThat(merge.clashes()).isTrue();
    }
}
