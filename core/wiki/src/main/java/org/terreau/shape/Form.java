package org.terreau.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An edit form, ready for a template: texts are in the reader's language.
 *
 * @param errors what is wrong with no field in particular
 */
public record Form(List<Section> sections, List<String> errors) {

    /** Fields under one heading; label and help are blank for those without a group. */
    public record Section(String label, String help, List<Field> fields) {}

    /**
     * One field.
     *
     * @param name of its inputs, language aside; also the value of the {@code add} button
     * @param repeatable whether it takes several values (for texts: in one language), so that one more can be added
     * @param inputs with what they hold; for choices none
     * @param choices of SELECT and CHECKBOXES
     * @param rows of PARTS
     * @param blank a row to add, its number written {@value FormBuilder#NUMBER}; empty where one can't be added, or not
     *     without asking the server
     * @param rowLabel what one row is called
     * @param types of page that TOPIC suggests, by local name
     * @param errors of the field as a whole; those of one input are at the input
     */
    public record Field(
            String name,
            String key,
            String label,
            String help,
            Control control,
            boolean required,
            boolean repeatable,
            List<Input> inputs,
            List<Choice> choices,
            List<Row> rows,
            Optional<Row> blank,
            String rowLabel,
            Set<String> types,
            List<String> errors) {

        public boolean hasErrors() {
            return !errors.isEmpty()
                    || inputs.stream().anyMatch(input -> !input.errors().isEmpty())
                    || rows.stream().flatMap(row -> row.fields().stream()).anyMatch(Field::hasErrors);
        }
    }

    /**
     * One input.
     *
     * @param shown how its value is called, where it names a page or what an authority knows
     * @param language of a text that says one, as a tag
     */
    public record Input(String name, String value, String shown, Optional<String> language, List<String> errors) {

        Input(String name, String value, Optional<String> language, List<String> errors) {
            this(name, value, withoutName(value), language, errors);
        }

        /** {@code Chenôve} of {@code Chenôve [chenove]}. */
        static String withoutName(String value) {
            return value.replaceFirst(" \\[[^\\]]*\\]$", "");
        }
    }

    public record Choice(String value, String label, String help, boolean chosen) {}

    /**
     * One part.
     *
     * @param name value of the {@code remove} button: {@code hasNeed.1}
     * @param idName name of the hidden input that keeps the part's name
     * @param id blank for a new part
     */
    public record Row(String name, String idName, String id, List<Field> fields) {}
}
