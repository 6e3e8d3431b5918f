package org.terreau.territories;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Screen;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** {@code /territories/compare?with=…&with=…}: two to four territories side by side, and the form to choose them. */
@Kept
@Path("/territories/compare")
@RequestScoped
public class ComparisonResource {

    @Inject
    private Commons commons;

    @Inject
    private Viewing viewing;

    @Inject
    private Words words;

    public ComparisonResource() {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Screen compare(@QueryParam("with") List<String> with) {
        return new Screen(
                words.t("territories.compare"),
                "territories/compare.jte",
                new Comparing(commons, viewing, words).of(with));
    }
}
