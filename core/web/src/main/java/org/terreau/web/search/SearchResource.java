package org.terreau.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.terreau.address.Base;
import org.terreau.page.SharedReadings;
import org.terreau.search.Facet;
import org.terreau.search.Found;
import org.terreau.search.Search;
import org.terreau.search.SearchQuery;
import org.terreau.type.PageTypes;
import org.terreau.web.list.Paging;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /search?q=}: pages by words, type and facets; for people, and as JSON for who asks for it. */
@Path("/search")
@RequestScoped
public class SearchResource {

    private static final int SIZE = 20;
    private static final int LAST = SearchQuery.FURTHEST / SIZE;
    private static final int MOST_CHOICES = 50;
    private static final int CHOICE_SIZE = 400;
    private static final List<String> FORMS = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);

    @Inject
    private Search search;

    @Inject
    private SharedReadings shared;

    @Inject
    private PageTypes types;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Base base;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    public SearchResource() {}

    @GET
    public Response search() {
        boolean json = RequestHeaders.accept(headers)
                .best(FORMS, List::of)
                .orElseThrow(() -> new NotAcceptable(FORMS))
                .equals(MediaType.APPLICATION_JSON);
        SearchAddress asked = asked(uri.getQueryParameters());
        boolean tooLong = asked.q().length() > SearchQuery.LONGEST_TEXT;
        if (json && tooLong) {
            throw new BadRequestException("A search has at most " + SearchQuery.LONGEST_TEXT + " characters.");
        }
        if (tooLong) {
            return answer(400, page(SearchPage.tooLong(asked)), MediaType.TEXT_HTML);
        }
        SearchQuery query = query(asked);
        Found found = shared.of(query, reader.reader(), SearchResource::size, alike -> search.find(query, alike));
        return json
                ? answer(
                        200,
                        new SearchJson(base, frames.texts().locale())
                                .of(asked, found)
                                .toString(),
                        MediaType.APPLICATION_JSON)
                : answer(200, page(SearchPage.of(asked, found, SIZE)), MediaType.TEXT_HTML);
    }

    /** About how many bytes of memory it takes. */
    private static int size(Found found) {
        int choices =
                found.facets().stream().mapToInt(facet -> facet.values().size()).sum();
        return (found.hits().size() * 4 + choices) * CHOICE_SIZE;
    }

    private static Response answer(int status, Object entity, String type) {
        return Response.status(status)
                .entity(entity)
                .type(type + ";charset=utf-8")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .build();
    }

    private View page(SearchPage shown) {
        String q = shown.asked().q();
        String title = q.isBlank() || shown.tooLong()
                ? frames.texts().of("search.title")
                : frames.texts().of("search.title-of", q);
        Frame frame = frames.frame(title);
        return new View("search/search.jte", frame, shown);
    }

    private static SearchQuery query(SearchAddress asked) {
        return new SearchQuery(asked.q(), asked.type(), asked.facets(), asked.order(), (asked.page() - 1) * SIZE, SIZE);
    }

    /** What is none of our parameters, such as what other sites add to their links, is passed over. */
    private SearchAddress asked(MultivaluedMap<String, String> parameters) {
        Map<String, Set<String>> facets = new HashMap<>();
        parameters.forEach((key, values) -> {
            Set<String> chosen = new HashSet<>(values);
            chosen.remove("");
            if (chosen.size() > MOST_CHOICES) {
                throw new BadRequestException("At most " + MOST_CHOICES + " values of a facet can be chosen.");
            }
            if (!chosen.isEmpty() && isFacet(key)) {
                facets.put(key, chosen);
            }
        });
        return new SearchAddress(
                Objects.requireNonNullElse(parameters.getFirst("q"), "").strip(),
                Optional.ofNullable(parameters.getFirst(Facet.TYPE)).filter(type -> !type.isBlank()),
                facets,
                Objects.requireNonNullElse(parameters.getFirst("sort"), ""),
                Math.min(Paging.number(parameters.getFirst("page")), LAST));
    }

    private boolean isFacet(String key) {
        return types.shapes().all().stream()
                .flatMap(shape -> shape.property(key).stream())
                .anyMatch(property -> property.facet());
    }
}
