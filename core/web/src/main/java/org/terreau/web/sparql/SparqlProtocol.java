package org.terreau.web.sparql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.ontology.Prefixes;
import org.terreau.sparql.ResultFormat;
import org.terreau.sparql.SparqlEngine;
import org.terreau.sparql.SparqlQuery;
import org.terreau.web.negotiation.Accept;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.negotiation.Representation;

/** Decides what a request of the SPARQL 1.1 Protocol gets. */
@ApplicationScoped
public class SparqlProtocol {

    private static final String HTML = "html";
    private static final List<String> PROBLEMS = List.of("text/plain", "application/problem+json", "text/html");

    private final SparqlEngine engine;
    private final String endpoint;
    private final String base;

    protected SparqlProtocol() {
        engine = null;
        endpoint = null;
        base = null;
    }

    @Inject
    public SparqlProtocol(SparqlEngine engine, Base base) {
        this.engine = engine;
        this.endpoint = base.resolve("sparql");
        this.base = base.toString();
    }

    SparqlReply reply(SparqlRequest request) {
        try {
            return request.query().isPresent()
                    ? replyToQuery(request, request.query().get())
                    : replyToNone(request);
        } catch (RuntimeException e) {
            return refusal(SparqlProblem.of(e, request.inAddress()).orElseThrow(() -> e), request);
        }
    }

    /** People get the page, programs the service description; a form must have a query. */
    private SparqlReply replyToNone(SparqlRequest request) {
        if (!request.inAddress()) {
            throw new BadRequest("The parameter query is missing.");
        }
        Representation chosen = Accept.parse(request.accept()).choose(Representation.OF_A_VOCABULARY);
        return chosen == Representation.HTML
                ? new SparqlReply.Page(page(Optional.empty(), Optional.empty(), Optional.empty()))
                : new SparqlReply.Description(ServiceDescription.of(endpoint), chosen);
    }

    private SparqlReply replyToQuery(SparqlRequest request, String text) {
        SparqlQuery query = engine.parse(text, request.dataset(), base);
        if (request.format().isEmpty() && wantsPage(request)) {
            return new SparqlReply.Page(page(Optional.of(text), Optional.empty(), Optional.empty()));
        }
        if (request.format().filter(HTML::equals).isPresent()) {
            ResultTable table = ResultTable.of(engine.table(query, QueryPage.MAX_ROWS));
            return new SparqlReply.Page(page(Optional.of(text), Optional.of(table), Optional.empty()));
        }
        return new SparqlReply.Result(engine.answer(query, format(request, query)));
    }

    private static ResultFormat format(SparqlRequest request, SparqlQuery query) {
        if (request.format().isPresent()) {
            return named(request.format().get(), query);
        }
        return Accept.parse(request.accept())
                .best(query.formats(), ResultFormat::mediaTypes)
                .orElseThrow(() -> new NotAcceptable(
                        query.formats().stream().map(ResultFormat::mediaType).toList()));
    }

    private static ResultFormat named(String name, SparqlQuery query) {
        return query.formats().stream()
                .filter(format ->
                        format.suffix().equals(name) || format.mediaTypes().contains(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("For this query, format is one of: "
                        + String.join(
                                ", ",
                                query.formats().stream()
                                        .map(ResultFormat::suffix)
                                        .toList())
                        + ", html."));
    }

    /** Whether HTML is preferred to every format of results: a browser's bar, or a link from a page. */
    private static boolean wantsPage(SparqlRequest request) {
        List<List<String>> offers =
                new ArrayList<>(Stream.concat(ResultFormat.OF_ROWS.stream(), ResultFormat.OF_GRAPHS.stream())
                        .map(ResultFormat::mediaTypes)
                        .toList());
        offers.add(Representation.HTML.mediaTypes());
        return Accept.parse(request.accept())
                .best(offers, Function.identity())
                .filter(Representation.HTML.mediaTypes()::equals)
                .isPresent();
    }

    private SparqlReply refusal(SparqlProblem problem, SparqlRequest request) {
        String preferred = preferred(request);
        // Whatever format the form asked for, people are told on the page what to change.
        if (request.format().filter(HTML::equals).isPresent() || preferred.equals("text/html")) {
            return new SparqlReply.Page(page(request.query(), Optional.empty(), Optional.of(problem)));
        }
        return new SparqlReply.Refusal(problem, preferred.equals("application/problem+json"));
    }

    /** Text unless another form is asked for; problem details also for who takes JSON results and no text. */
    private static String preferred(SparqlRequest request) {
        try {
            return Accept.parse(request.accept())
                    .best(PROBLEMS, type -> type.endsWith("json") ? withJson(type) : List.of(type))
                    .orElse("text/plain");
        } catch (MalformedHeader e) {
            return "text/plain";
        }
    }

    private static List<String> withJson(String type) {
        return Stream.concat(Stream.of(type), ResultFormat.JSON.mediaTypes().stream())
                .toList();
    }

    private QueryPage page(Optional<String> query, Optional<ResultTable> result, Optional<SparqlProblem> problem) {
        return new QueryPage(
                endpoint,
                query.orElseGet(() -> ExampleQuery.ALL.getFirst().text()),
                ExampleQuery.ALL,
                Prefixes.MAP,
                List.of(ResultFormat.values()),
                result,
                problem);
    }
}
