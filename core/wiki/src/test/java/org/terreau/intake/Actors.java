package org.terreau.intake;

import org.apache.jena.graph.Graph;
import org.terreau.address.Base;
import org.terreau.ontology.Vocabulary;
import org.terreau.shape.Forms;
import org.terreau.shape.Garden;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Shapes;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.shape.Validator;
import org.terreau.spi.page.Slug;

/** The form of an actor as it is shipped, and a territory that its fields can name. */
final class Actors {

    private static final Base BASE = Base.of("https://wiki.example/");
    private static final Graph VOCABULARY = Vocabulary.load();
    private static final Shapes SHAPES = Shapes.of(VOCABULARY);
    private static final Schemes SCHEMES = Schemes.of(VOCABULARY);
    private static final Topics TOPICS = Garden.topics(new Topic(new Slug("chenove"), "Chenôve, Dijon", "Territory"));

    static final Shape SHAPE = SHAPES.named("Actor").orElseThrow();

    private Actors() {}

    static RowReader reader() {
        return new RowReader(
                SHAPE,
                new Forms(SCHEMES, BASE),
                new Validator(VOCABULARY, SHAPES, SCHEMES, BASE),
                SCHEMES,
                BASE,
                TOPICS,
                TOPICS);
    }
}
