package org.terreau.web.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terreau.page.Pages;
import org.terreau.page.SharedReadings;
import org.terreau.search.Facet;
import org.terreau.search.Found;
import org.terreau.search.Search;
import org.terreau.shape.Shape;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Viewing;
import org.terreau.type.PageTypes;
import org.terreau.type.Plugins;
import org.terreau.web.negotiation.Parameters;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Wording;
import org.terreau.workflow.Workflows;

/** Reads what is asked of lists, and makes the tables that people see. */
@ApplicationScoped
class TypeLists {

    private final PageTypes types;
    private final Plugins plugins;
    private final Search search;
    private final ListRows rows;
    private final Pages pages;
    private final Wording wording;
    private final Workflows workflows;
    private final SharedReadings shared;

    /** What names a table among all that is shared. */
    private record Key(Frame.Entry type, Parameters parameters, Locale locale) {}

    protected TypeLists() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    TypeLists(
            PageTypes types,
            Plugins plugins,
            Search search,
            ListRows rows,
            Pages pages,
            Wording wording,
            Workflows workflows,
            SharedReadings shared) {
        this.types = types;
        this.plugins = plugins;
        this.search = search;
        this.rows = rows;
        this.pages = pages;
        this.wording = wording;
        this.workflows = workflows;
        this.shared = shared;
    }

    TypeList read(Shape shape, Parameters parameters, Viewing viewing) {
        Additions added = added(shape.localName());
        ListQueryReader reader =
                new ListQueryReader(shape, types.schemes(), added, pages.topics(viewing.reader()), viewing);
        ListQuery query = reader.read(parameters);
        return new TypeList(
                shape, query, added, reader.indexed(), reader.among(query), viewing, wording.in(viewing.locale()));
    }

    /** The table, as all see it who may read the same. */
    ListView view(Shape shape, Parameters parameters, Frame.Entry type, Viewing viewing) {
        Key key = new Key(type, parameters, viewing.locale());
        return shared.of(key, viewing.reader(), ListView::size, alike -> {
            TypeList list = read(shape, parameters, new Viewing(alike, viewing.locale()));
            return view(list, type);
        });
    }

    private ListView view(TypeList list, Frame.Entry type) {
        Found found = search.find(list.onPage(), list.viewing().reader());
        List<ListColumn> columns = list.columns();
        return new ListView(
                type,
                list.query(),
                found.total(),
                columns,
                list.possible(),
                rows.of(found.hits(), list.shape(), added(columns), list.added(), list.viewing()),
                choices(list, found),
                states(list),
                list.placed());
    }

    private Map<String, String> states(TypeList list) {
        Map<String, String> states = new HashMap<>();
        workflows
                .of(list.query().type())
                .ifPresent(table -> table.workflow()
                        .states()
                        .forEach(state -> states.put(
                                state.name(),
                                table.state(state.name()).in(list.viewing().locale()))));
        return states;
    }

    private Additions added(String type) {
        return new Additions(
                plugins.running().stream()
                        .flatMap(plugin -> plugin.columns().stream())
                        .filter(column -> column.type().equals(type))
                        .toList(),
                plugins.running().stream()
                        .flatMap(plugin -> plugin.filters().stream())
                        .filter(filter -> filter.type().equals(type))
                        .toList());
    }

    private static List<Column> added(List<ListColumn> columns) {
        return columns.stream()
                .flatMap(
                        column -> column instanceof ListColumn.Added added ? Stream.of(added.column()) : Stream.empty())
                .toList();
    }

    private static List<ListView.Choices> choices(TypeList list, Found found) {
        List<ListView.Choices> choices = new ArrayList<>();
        found.facets().stream()
                .filter(facet -> !facet.key().equals(Facet.TYPE))
                .forEach(facet ->
                        choices.add(ListView.choices(facet, list.viewing().locale())));
        list.added().filters().forEach(filter -> choices.add(choices(list, filter)));
        return choices;
    }

    private static ListView.Choices choices(TypeList list, Filter filter) {
        List<String> chosen = list.query().all(filter.key());
        return new ListView.Choices(
                filter.key(),
                list.words().t(filter.message()),
                list.added().choices(filter, list.viewing()).stream()
                        .map(choice -> new ListView.Choice(
                                choice.value(), choice.label(), Optional.empty(), chosen.contains(choice.value())))
                        .toList(),
                false);
    }
}
