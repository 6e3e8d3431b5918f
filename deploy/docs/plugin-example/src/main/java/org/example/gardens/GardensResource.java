package org.example.gardens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Screen;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** {@code /gardens}: all gardens that the reader may see. */
@Kept
@Path("/gardens")
@RequestScoped
public class GardensResource {

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    @Inject
    private Words words;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Screen gardens() {
        return new Screen(
                words.t("gardens.title"),
                "gardens/gardens.jte",
                Garden.found(commons.asSeenBy(viewing.reader()), "gardens.rq", Map.of()));
    }
}
