package org.terreau.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.terreau.spi.view.Words;

/** The templates, of the core and of the plugins, as their builds have compiled them into one package. */
@ApplicationScoped
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Writes the HTML of a whole page: all of it is made before the first byte is sent. */
    public void write(View view, OutputStream out) throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(view.template(), view.parameters(), html);
        html.writeTo(out);
    }

    /** The HTML of a plugin's piece, all of it: what fails in the middle leaves nothing behind. */
    public String piece(String template, Words words, Object model) {
        StringOutput html = new StringOutput();
        engine.render(template, Map.of("words", words, "it", model), html);
        return html.toString();
    }
}
