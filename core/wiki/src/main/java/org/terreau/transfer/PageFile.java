package org.terreau.transfer;

import java.util.List;
import java.util.Optional;
import org.terreau.address.Base;
import org.terreau.shape.Fields;
import org.terreau.shape.Lexical;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shapes;
import org.terreau.shape.Topic;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/**
 * A page as a Markdown file with YAML front matter.
 *
 * @param type local name of its class: {@code Actor}
 * @param lang language tag in lower case
 * @param state where the page stands in the workflow of its type; empty where the file doesn't say
 * @param readers empty where the file doesn't say
 * @param fields about {@code {base}/id/{slug}}
 * @param body CommonMark
 * @param aliases other names that lead to the page
 */
public record PageFile(
        String type,
        Slug slug,
        String title,
        String lang,
        Optional<String> state,
        Optional<Tokens> readers,
        Fields fields,
        String body,
        List<Slug> aliases) {

    public PageFile {
        aliases = List.copyOf(aliases);
        if (title.isBlank() || title.contains("\n")) {
            throw new IllegalArgumentException("A page has a title of one line");
        }
        if (!Lexical.isLanguage(lang)) {
            throw new IllegalArgumentException("A language is a tag such as fr or en, not: " + lang);
        }
    }

    /**
     * Reads a file. Whether the fields fit the shape is for the validation to say, which sees the other pages too.
     *
     * @throws PageFileException with all that can't be read
     */
    public static PageFile parse(String text, Shapes shapes, Schemes schemes, Base base) throws PageFileException {
        return new PageFileReader(shapes, schemes, base).read(text);
    }

    /** What others can refer to, of a file that says its type and its name rightly; whatever else it says. */
    static Optional<Topic> topic(String text, Shapes shapes, Schemes schemes, Base base) {
        return new PageFileReader(shapes, schemes, base).topic(text);
    }

    /** What {@link #parse} reads as this page again; fields in the order of their shape. */
    public String write(Shapes shapes, Schemes schemes, Base base) {
        return new PageFileWriter(this, schemes, base).write(shapes.named(type));
    }
}
