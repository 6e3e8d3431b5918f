package org.example.contradictory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/marshes")
@RequestScoped
public class MarshResource {

    @GET
    public String marshes() {
        return "not to be seen";
    }
}
