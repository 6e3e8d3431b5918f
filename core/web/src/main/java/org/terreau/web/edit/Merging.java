package org.terreau.web.edit;

import java.util.List;
import org.terreau.page.Page;
import org.terreau.web.history.FieldRow;

/**
 * The page that is to become part of the one that is edited.
 *
 * @param left those of its fields that the form doesn't have, beside what the form has instead
 * @param widens whether what becomes of it may be read by others than could read it
 */
public record Merging(Page gone, List<FieldRow> left, boolean widens) {
    public Merging {
        left = List.copyOf(left);
    }
}
