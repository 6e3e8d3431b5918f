package org.terreau.territories.network;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.terreau.territories.Link;

/** Writes a drawing as SVG: on a page, where the page's own style applies, or as a file that has its own. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String STYLE =
            "line{stroke:#8a7663;stroke-opacity:.55}circle{fill:#2f6b3c;stroke:#fbf8f2}rect{fill:#b4532a}"
                    + "text{font:11px sans-serif;fill:#2b2620}";

    /** Where there are more, only those with most ties have their names written beside them. */
    private static final int NAMED = 40;

    private static final int LONGEST_NAME = 34;
    private static final double EDGE = Drawing.WIDTH / 5.0;
    private static final double SMALLEST = 4;
    private static final double GROWTH = 2.2;
    private static final double KNOT = 4;

    private final Drawing drawing;
    private final String base;

    /** @param base what addresses begin with: blank on a page */
    Svg(Drawing drawing, String base) {
        this.drawing = drawing;
        this.base = base;
    }

    /** For a page, beside a table that says the same: it is hidden from screen readers, and not in the way of the keyboard. */
    String forPage() {
        return write(false);
    }

    String asFile() {
        return write(true);
    }

    private String write(boolean file) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", NAMESPACE);
            xml.writeAttribute("viewBox", "0 0 " + Drawing.WIDTH + " " + Drawing.HEIGHT);
            if (file) {
                xml.writeStartElement("style");
                xml.writeCharacters(STYLE);
                xml.writeEndElement();
            } else {
                xml.writeAttribute("class", "network-drawing");
                xml.writeAttribute("aria-hidden", "true");
            }
            draw(xml);
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A drawing can't be written", e);
        }
        return text.toString();
    }

    private void draw(XMLStreamWriter xml) throws XMLStreamException {
        for (Drawing.Line line : drawing.lines()) {
            line(xml, line);
        }
        for (Drawing.Knot knot : drawing.knots()) {
            knot(xml, knot);
        }
        int named = 0;
        for (Drawing.Dot dot : drawing.dots()) {
            dot(xml, dot, named++ < NAMED);
        }
    }

    private void line(XMLStreamWriter xml, Drawing.Line line) throws XMLStreamException {
        xml.writeStartElement("line");
        xml.writeAttribute("x1", number(line.from().x()));
        xml.writeAttribute("y1", number(line.from().y()));
        xml.writeAttribute("x2", number(line.to().x()));
        xml.writeAttribute("y2", number(line.to().y()));
        tie(xml, line.tie());
        title(xml, line.tie().link());
        xml.writeEndElement();
    }

    /** What scripts look for: which tie it is of, whom that ties, and when. */
    private static void tie(XMLStreamWriter xml, Tie tie) throws XMLStreamException {
        xml.writeAttribute("data-tie", tie.link().address());
        xml.writeAttribute(
                "data-between",
                String.join(
                        " ",
                        tie.between().stream()
                                .map(member -> member.link().address())
                                .toList()));
        if (tie.period().from().isPresent()) {
            xml.writeAttribute("data-from", Integer.toString(tie.period().from().getAsInt()));
        }
        if (tie.period().until().isPresent()) {
            xml.writeAttribute(
                    "data-until", Integer.toString(tie.period().until().getAsInt()));
        }
    }

    private void knot(XMLStreamWriter xml, Drawing.Knot knot) throws XMLStreamException {
        begin(xml, knot.tie().link());
        xml.writeStartElement("rect");
        xml.writeAttribute("x", number(knot.at().x() - KNOT));
        xml.writeAttribute("y", number(knot.at().y() - KNOT));
        xml.writeAttribute("width", number(2 * KNOT));
        xml.writeAttribute("height", number(2 * KNOT));
        tie(xml, knot.tie());
        title(xml, knot.tie().link());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void dot(XMLStreamWriter xml, Drawing.Dot dot, boolean named) throws XMLStreamException {
        double radius = SMALLEST + GROWTH * Math.sqrt((double) dot.ties());
        begin(xml, dot.member().link());
        xml.writeStartElement("circle");
        xml.writeAttribute("cx", number(dot.at().x()));
        xml.writeAttribute("cy", number(dot.at().y()));
        xml.writeAttribute("r", number(radius));
        xml.writeAttribute("data-member", dot.member().link().address());
        title(xml, dot.member().link());
        xml.writeEndElement();
        if (named) {
            xml.writeStartElement("text");
            xml.writeAttribute("x", number(dot.at().x()));
            xml.writeAttribute("y", number(dot.at().y() - radius - SMALLEST));
            xml.writeAttribute("text-anchor", anchor(dot.at().x()));
            xml.writeCharacters(shortened(dot.member().link().name()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** So that a name near the edge is written inwards. */
    private static String anchor(double x) {
        if (x < EDGE) {
            return "start";
        }
        return x > Drawing.WIDTH - EDGE ? "end" : "middle";
    }

    private void begin(XMLStreamWriter xml, Link link) throws XMLStreamException {
        xml.writeStartElement("a");
        xml.writeAttribute("href", base + link.address());
        xml.writeAttribute("tabindex", "-1");
    }

    private static void title(XMLStreamWriter xml, Link link) throws XMLStreamException {
        xml.writeStartElement("title");
        xml.writeCharacters(link.name());
        xml.writeEndElement();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
