package org.terreau.territories.map;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;

/** What the address of a map or of its data asks for. */
public class Asked {

    @QueryParam("type")
    private String type;

    @QueryParam("kind")
    private String kind;

    @QueryParam("field")
    private String field;

    @QueryParam("bbox")
    private String box;

    public Asked() {}

    Places.Choice choice() {
        try {
            return Places.Choice.of(type, kind, field, box);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }
}
