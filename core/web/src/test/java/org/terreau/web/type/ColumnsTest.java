package org.terreau.web.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terreau.shape.Property;
import org.terreau.shape.Shape;

/** Which fields are columns, by what the shape says of them. */
class ColumnsTest {

    private final Shape shape = Gardens.SHAPE;

    private static List<String> keys(List<Property> properties) {
        return properties.stream().map(Property::key).toList();
    }

    @Test
    void the_most_telling_fields_are_shown_in_the_order_of_the_shape() {
        assertThat(keys(Columns.telling(shape))).containsExactly("kind", "opened", "subject", "neighbour");
    }

    @Test
    void sentences_coordinates_and_parts_are_not_shown_unasked() {
        assertThat(keys(Columns.telling(shape))).doesNotContain("description", "lat", "long", "plot");
    }

    @Test
    void all_but_parts_can_be_columns() {
        assertThat(keys(Columns.possible(shape)))
                .contains("description", "lat", "homepage")
                .doesNotContain("plot");
    }

    @Test
    void a_list_can_be_put_in_the_order_of_fields_that_hold_one_value_which_is_no_page() {
        List<Property> sortable =
                shape.properties().stream().filter(Columns::sortable).toList();

        assertThat(keys(sortable)).contains("kind", "opened", "area").doesNotContain("subject", "neighbour", "plot");
    }
}
