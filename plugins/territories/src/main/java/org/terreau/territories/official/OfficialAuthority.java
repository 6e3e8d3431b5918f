package org.terreau.territories.official;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.authority.Draft;
import org.terreau.spi.authority.Entry;
import org.terreau.spi.authority.Mistake;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.territories.Question;

/** The official territories, as what pages begin from and link to. Each is called by its kind and code. */
public final class OfficialAuthority implements Authority {

    /** Names it in addresses, and in the query that derives to which of these a territory belongs. */
    public static final String NAME = "official";

    private static final String THINGS = "/id/" + NAME + '/';

    private static final OfficialSource SOURCE = OfficialSource.read();

    private final Commons commons;

    public OfficialAuthority(Commons commons) {
        this.commons = commons;
    }

    /** Where a territory is shown, of that IRI; empty for an IRI of anything else. */
    public static Optional<String> address(String iri) {
        return code(iri).map(OfficialAuthority::address);
    }

    /** The code in the IRI of a territory. */
    static Optional<OfficialCode> code(String iri) {
        int place = iri.indexOf(THINGS);
        return place < 0 ? Optional.empty() : OfficialCode.ofPath(iri.substring(place + THINGS.length()));
    }

    static String address(OfficialCode code) {
        return OfficialTerritoriesResource.ADDRESS + '/' + code.path();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String type() {
        return "Territory";
    }

    @Override
    public String message() {
        return "territories.official.find";
    }

    @Override
    public String edition() {
        return SOURCE.release() + ' ' + SOURCE.date();
    }

    @Override
    public List<Entry> propose(String typed, int limit, Locale locale) {
        return france().suggest(typed, limit).stream()
                .map(territory -> entry(territory, locale))
                .toList();
    }

    @Override
    public Optional<Entry> find(String id, Locale locale) {
        return territory(id).map(territory -> entry(territory, locale));
    }

    @Override
    public Map<String, Slug> pages(Collection<String> ids, Function<String, Node> named, CommonsView seen) {
        Map<Node, String> asked = ids.stream().distinct().collect(Collectors.toMap(named, Function.identity()));
        Map<String, Slug> pages = new HashMap<>();
        if (!asked.isEmpty()) {
            for (Row row : seen.select(Question.OFFICIAL_PAGES.text(), "official", asked.keySet())) {
                row.page("territory")
                        .ifPresent(page -> pages.putIfAbsent(
                                asked.get(row.value("official").orElseThrow()), page));
            }
        }
        return pages;
    }

    /** In which what the territory lies in is named by its page, where the reader knows of one. */
    @Override
    public Optional<Draft> draft(String id, Node thing, Function<String, Node> named, CommonsView seen) {
        return territory(id).map(territory -> {
            List<String> wider =
                    territory.within().stream().map(OfficialCode::path).toList();
            Map<String, Slug> pages = pages(wider, named, seen);
            Function<String, Node> paged = path ->
                    Optional.ofNullable(pages.get(path)).map(seen::thing).orElseGet(() -> named.apply(path));
            return new Draft(territory.name(), "fr", new OfficialData(SOURCE, paged).fields(territory, thing));
        });
    }

    @Override
    public Graph describe(String id, Function<String, Node> named) {
        OfficialData data = new OfficialData(SOURCE, named);
        return territory(id)
                .map(territory -> data.described(territory, france().containing(territory)))
                .orElseGet(data::nothing);
    }

    /** That no territory of the kind that is said has the code that is said. What is no code is for the shape to tell. */
    @Override
    public List<Mistake> mistakes(Graph fields, Node thing) {
        List<OfficialKind> kinds = fields.stream(thing, OfficialData.KIND, Node.ANY)
                .filter(said -> said.getObject().isURI())
                .flatMap(said -> OfficialKind.ofConcept(said.getObject().getURI()).stream())
                .toList();
        return fields.stream(thing, OfficialData.CODE, Node.ANY)
                .filter(said -> said.getObject().isLiteral()
                        && OfficialKind.anyHas(said.getObject().getLiteralLexicalForm()))
                .flatMap(said -> kinds.stream()
                        .filter(kind -> !isThere(kind, said.getObject().getLiteralLexicalForm()))
                        .map(kind -> new Mistake(
                                said,
                                "territories.official.unknown." + kind.word(),
                                List.of(
                                        said.getObject().getLiteralLexicalForm(),
                                        Integer.toString(SOURCE.date().getYear())))))
                .toList();
    }

    private static boolean isThere(OfficialKind kind, String code) {
        return OfficialCode.of(kind.word(), code).flatMap(france()::find).isPresent();
    }

    private static Optional<OfficialTerritory> territory(String id) {
        return OfficialCode.ofPath(id).flatMap(france()::find);
    }

    private Entry entry(OfficialTerritory territory, Locale locale) {
        return new Entry(
                territory.official().path(),
                territory.name(),
                kind(territory.kind(), locale),
                note(territory),
                address(territory.official()));
    }

    private String kind(OfficialKind kind, Locale locale) {
        return commons.label(NodeFactory.createURI(kind.concept()), locale).orElse("");
    }

    /** Its code, and the départements that it lies in. */
    private static String note(OfficialTerritory territory) {
        return Stream.concat(
                        Stream.of(territory.code()),
                        france().containing(territory).stream()
                                .filter(wider -> wider.kind() == OfficialKind.DEPARTEMENT)
                                .map(OfficialTerritory::name))
                .collect(Collectors.joining(", "));
    }

    private static OfficialTerritories france() {
        return OfficialTerritories.ofFrance();
    }
}
