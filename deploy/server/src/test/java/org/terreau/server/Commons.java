package org.terreau.server;

import java.io.File;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Edit;
import org.terreau.server.trial.Trials;
import org.terreau.shape.Fields;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** What the tests in the server share: the application as it is shipped, its people, what they write. */
public final class Commons {

    static final Reader ANONYMOUS = Reader.anonymous();
    static final Reader MEMBER = reader(Role.MEMBER);

    private Commons() {}

    /** The WAR as it is shipped, with these tests in it. */
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("terreau.war")))
                .addPackage(Commons.class.getPackage())
                .addAsLibrary(jar(Assertions.class));
    }

    /** The same with the plugin {@code trials}. */
    static WebArchive warWithTrials() {
        WebArchive war = war().addPackage(Trials.class.getPackage());
        for (String file :
                new String[] {"classes.ttl", "shapes.ttl", "messages_fr.properties", "messages_en.properties"}) {
            war.addAsResource("org/terreau/server/trial/" + file);
        }
        return war;
    }

    private static File jar(Class<?> within) {
        try {
            return new File(
                    within.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody with these roles, whose account is named after them. */
    static Reader reader(Role... roles) {
        String name = Arrays.stream(roles).map(Role::code).collect(Collectors.joining("-"));
        return Reader.of(new Account(name, "Exemple " + name, Set.of(roles)));
    }

    /** Letters that no other page has. */
    static String word() {
        return "mot" + UUID.randomUUID().toString().replace("-", "");
    }

    static Content article(String title, String body) {
        return new Content(title, "fr", Fields.none(), body);
    }

    static Edit edit(Content content, Tokens readers) {
        return new Edit(content, readers, "");
    }

    static Edit edit(String title, String body) {
        return edit(article(title, body), Tokens.PUBLIC);
    }

    /** What a method sheet needs to be reviewed. */
    static Edit complete(Slug slug, Base base) {
        String lines = """
                <id/%1$s> <http://purl.org/dc/terms/description> "Un résumé"@fr .
                <id/%1$s> <https://w3id.org/terreau/ns#aim> "Un but"@fr .
                <id/%1$s> <https://w3id.org/terreau/ns#step> <id/%1$s#step-1> .
                """.formatted(slug);
        Content content = new Content("Fiche " + slug, "fr", Fields.parse(lines, base), "Un texte " + slug);
        return edit(content, Tokens.PUBLIC);
    }

    /** What comes of these, done at the same moment by as many people. */
    static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<T> came = new ArrayList<>();
            for (Future<T> act : threads.invokeAll(acts)) {
                came.add(act.get());
            }
            return came;
        }
    }

    static boolean ask(DatasetGraph dataset, String query) {
        try (QueryExecution asked = QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
            return asked.execAsk();
        }
    }

    /** Whether a text is anywhere in what can be queried: a graph's name, or any place of a triple. */
    static boolean says(DatasetGraph dataset, String text) {
        return ask(
                dataset,
                "ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER (CONTAINS(STR(?s), '%1$s')"
                        .concat(" || CONTAINS(STR(?o), '%1$s') || CONTAINS(COALESCE(STR(?g), ''), '%1$s')) }")
                        .formatted(text));
    }
}
