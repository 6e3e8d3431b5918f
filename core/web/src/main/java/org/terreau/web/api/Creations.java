package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.terreau.page.Making;
import org.terreau.page.NewPage;
import org.terreau.page.Once;
import org.terreau.page.OnceReused;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;

/** Makes the pages that programs send: one for each key, however often the request comes. */
@ApplicationScoped
class Creations {

    private final Pages pages;
    private final Making making;
    private final PageInput input;
    private final PageJson representation;
    private final Set<List<String>> running = ConcurrentHashMap.newKeySet();

    protected Creations() {
        this(null, null, null, null);
    }

    @Inject
    Creations(Pages pages, Making making, PageInput input, PageJson representation) {
        this.pages = pages;
        this.making = making;
        this.input = input;
        this.representation = representation;
    }

    /** A page as it was made. */
    record Made(Slug slug, int revision, PageJson.Shown shown) {}

    Made make(JsonObject sent, Reader writer) {
        NewPage sound = input.creation(sent, writer);
        Page page = pages.create(sound.slug(), sound.type(), sound.edit(), writer);
        return new Made(page.slug(), page.revision(), representation.of(page, writer));
    }

    /**
     * Makes the page, or gives the one that the same request made before, as far as the writer may still read it.
     *
     * @throws ApiProblem 422 where another request had this key, 409 while the first is being answered
     */
    Made make(JsonObject sent, Once once, Reader writer) {
        List<String> key = List.of(writer.account().orElseThrow().id(), once.key());
        if (!running.add(key)) {
            throw new ApiProblem(409, "api.in-progress");
        }
        try {
            Slug slug = making.before(once, writer)
                    .orElseGet(() -> making.create(once, input.creation(sent, writer), writer));
            Page page = pages.read(slug, writer);
            return new Made(page.slug(), 1, representation.of(page, pages.revision(page.slug(), 1, writer), writer));
        } catch (OnceReused e) {
            throw new ApiProblem(422, "api.key-reused");
        } finally {
            running.remove(key);
        }
    }
}
