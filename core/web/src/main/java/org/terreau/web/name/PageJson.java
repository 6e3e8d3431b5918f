package org.terreau.web.name;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.terreau.spi.page.PageSummary;
import org.terreau.web.json.Json;
import org.terreau.web.list.Paging;

/** Lists of pages for programs. */
final class PageJson {

    private PageJson() {}

    static JsonObjectBuilder of(PageSummary page) {
        return Json.createObjectBuilder()
                .add("slug", page.slug().value())
                .add("title", page.title())
                .add("lang", page.lang())
                .add("type", page.type());
    }

    static JsonArrayBuilder array(Collection<PageSummary> pages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        pages.forEach(page -> array.add(of(page)));
        return array;
    }

    static JsonObjectBuilder list(Paging<?> page, JsonArrayBuilder items) {
        return Json.createObjectBuilder()
                .add("page", page.number())
                .add("more", page.more())
                .add("items", items);
    }
}
