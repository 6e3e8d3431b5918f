package org.terreau.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads the vocabulary's Turtle files from the class path. */
public final class Vocabulary {
    /** What every other subject builds on: the header, shared fields, groups and lists. */
    public static final String COMMON = "common";

    /** The subjects of this module, {@link #COMMON} first. */
    public static final List<String> SUBJECTS = List.of(
            COMMON,
            "article",
            "territory",
            "actor",
            "initiative",
            "instrument",
            "cooperation",
            "programme",
            "method",
            "narrative",
            "contact");

    private static final String FOLDER = "/org/terreau/ontology/";
    private static final List<String> FILES = List.of("classes.ttl", "shapes.ttl", "schemes.ttl");

    private Vocabulary() {}

    /**
     * Loads classes, shapes and schemes of all subjects.
     *
     * @return a graph of its own, which the caller may change
     */
    public static Graph load() {
        return load(SUBJECTS);
    }

    /**
     * Loads classes, shapes and schemes of some subjects. A subject may lack one of the three files. Shapes refer to
     * {@link #COMMON}: name it too where they are to be used.
     *
     * @param subjects folder names, as in {@link #SUBJECTS}
     * @return a graph of its own, which the caller may change
     * @throws IllegalArgumentException if a subject has no file at all
     */
    public static Graph load(List<String> subjects) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        subjects.forEach(subject -> loadSubject(graph, subject));
        return graph;
    }

    private static void loadSubject(Graph graph, String subject) {
        long found = FILES.stream()
                .filter(file -> read(graph, FOLDER + subject + "/" + file))
                .count();
        if (found == 0) {
            throw new IllegalArgumentException("No vocabulary for the subject '" + subject + "': expected one of "
                    + FILES + " in " + FOLDER + subject + " on the class path.");
        }
    }

    private static boolean read(Graph graph, String resource) {
        try (InputStream turtle = Vocabulary.class.getResourceAsStream(resource)) {
            if (turtle == null) {
                return false;
            }
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the vocabulary file " + resource + ".", e);
        }
    }
}
