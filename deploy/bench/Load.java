import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk} can't do: first views, saves, and whether what was acknowledged is still there.
 *
 * <pre>
 * Load first BASE SLUGS FOLDER        asks for each page once, compressed, keeps the bytes in FOLDER; a line for the first
 *                                     tenth, one for the last half
 * Load save  BASE SLUGS WRITERS SECONDS ACKNOWLEDGED    revises random pages, opened before; TOKEN in the environment
 * Load after BASE SLUG PATH SECONDS   revises the page again and again, and asks for PATH each time that is done
 * Load check BASE ACKNOWLEDGED        whether each acknowledged revision is there, in the page and in SPARQL
 * Load queries BASE/sparql FOLDER SECONDS               runs each FOLDER/*.rq again and again; a line for each
 * </pre>
 *
 * Prints lines {@code RESULT rate p50 p95 p99 errors}, times in milliseconds.
 */
final class Load {

    private static final Pattern REVISION = Pattern.compile("\"revision\"\\s*:\\s*(\\d+)");
    private static final Pattern BODY = Pattern.compile("\"body\"\\s*:\\s*\"");

    private static final int PAGES_EACH = 100;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    private Load(String base) {
        this.base = base.endsWith("/") ? base : base + "/";
    }

    public static void main(String[] arguments) throws Exception {
        Load load = new Load(arguments[1]);
        switch (arguments[0]) {
            case "first" -> load.first(Files.readAllLines(Path.of(arguments[2])), Path.of(arguments[3]));
            case "save" -> load.save(
                    Files.readAllLines(Path.of(arguments[2])),
                    Integer.parseInt(arguments[3]),
                    Integer.parseInt(arguments[4]),
                    Path.of(arguments[5]));
            case "after" -> load.after(arguments[2], arguments[3], Integer.parseInt(arguments[4]));
            case "check" -> load.check(Files.readAllLines(Path.of(arguments[2])));
            case "queries" -> load.queries(Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static String result(List<Double> milliseconds, double seconds, int errors) {
        Collections.sort(milliseconds);
        return String.format(
                Locale.ROOT,
                "RESULT %.1f %.2f %.2f %.2f %d",
                milliseconds.size() / seconds,
                at(milliseconds, 50),
                at(milliseconds, 95),
                at(milliseconds, 99),
                errors);
    }

    private static double at(List<Double> sorted, int percentile) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private void first(List<String> slugs, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> shuffled = new ArrayList<>(slugs);
        Collections.shuffle(shuffled, new Random(1));
        List<Double> times = new ArrayList<>();
        int errors = 0;
        long began = System.nanoTime();
        for (int asked = 0; asked < shuffled.size(); asked++) {
            if (asked == shuffled.size() / 10) {
                System.out.println("cold " + result(new ArrayList<>(times), since(began) / 1000, errors));
            } else if (asked == shuffled.size() / 2) {
                times.clear();
                began = System.nanoTime();
            }
            String slug = shuffled.get(asked);
            long sent = System.nanoTime();
            HttpResponse<byte[]> reply = client.send(
                    to("wiki/" + slug).header("Accept", "text/html").header("Accept-Encoding", "gzip").build(),
                    BodyHandlers.ofByteArray());
            times.add(since(sent));
            errors += reply.statusCode() == 200 ? 0 : 1;
            Files.write(folder.resolve(slug), reply.body());
        }
        System.out.println("warm " + result(times, since(began) / 1000, errors));
    }

    private record Saves(List<Double> times, int errors) {}

    /** Each writer has pages of its own, so that nobody meets anybody's edit, and has opened them before the time begins. */
    private void save(List<String> slugs, int writers, int seconds, Path acknowledged) throws Exception {
        List<Double> times = new ArrayList<>();
        int errors = 0;
        long began;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var acks = Files.newBufferedWriter(acknowledged, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            List<Future<Map<String, Draft>>> opened = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int mine = writer;
                opened.add(threads.submit(() -> open(slugs, mine, writers)));
            }
            List<Map<String, Draft>> drafts = new ArrayList<>();
            for (Future<Map<String, Draft>> each : opened) {
                drafts.add(each.get());
            }
            began = System.nanoTime();
            long end = began + Duration.ofSeconds(seconds).toNanos();
            List<Future<Saves>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int mine = writer;
                all.add(threads.submit(() -> saves(drafts.get(mine), mine, end, line -> {
                    synchronized (acks) {
                        acks.write(line);
                        acks.newLine();
                        acks.flush();
                    }
                })));
            }
            for (Future<Saves> each : all) {
                times.addAll(each.get().times());
                errors += each.get().errors();
            }
        }
        System.out.println(result(times, since(began) / 1000, errors));
    }

    private interface Note {
        void of(String line) throws IOException;
    }

    /** A page as it was read, or as the save before has left it. */
    private record Draft(String json, String etag) {

        Draft(HttpResponse<String> reply) {
            this(reply.body(), reply.headers().firstValue("ETag").orElse("*"));
        }

        String marked(String mark) {
            return BODY.matcher(json).replaceFirst(Matcher.quoteReplacement("\"body\":\"" + mark + " "));
        }

        String revision() throws IOException {
            Matcher revision = REVISION.matcher(json);
            if (!revision.find()) {
                throw new IOException("No page: " + json);
            }
            return revision.group(1);
        }
    }

    private Map<String, Draft> open(List<String> slugs, int writer, int writers) throws IOException, InterruptedException {
        Random random = new Random();
        Map<String, Draft> drafts = new HashMap<>();
        for (int page = 0; page < PAGES_EACH; page++) {
            String slug = slugs.get(random.nextInt(slugs.size() / writers) * writers + writer);
            drafts.put(slug, open(slug));
        }
        return drafts;
    }

    private Draft open(String slug) throws IOException, InterruptedException {
        return new Draft(client.send(authorised("api/v1/pages/" + slug).build(), BodyHandlers.ofString()));
    }

    private Saves saves(Map<String, Draft> drafts, int writer, long end, Note note) throws IOException {
        List<String> slugs = List.copyOf(drafts.keySet());
        List<Double> times = new ArrayList<>();
        int errors = 0;
        for (int save = 0; System.nanoTime() < end && errors < 50; save++) {
            String slug = slugs.get(save % slugs.size());
            String mark = "marque" + Long.toString(System.nanoTime(), 36) + "w" + writer;
            long asked = System.nanoTime();
            try {
                Draft saved = save(slug, drafts.get(slug), mark);
                times.add(since(asked));
                drafts.put(slug, saved);
                note.of(slug + " " + saved.revision() + " " + mark);
            } catch (IOException killed) {
                errors++;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return new Saves(times, errors);
    }

    /** @throws IOException also where it is refused */
    private Draft save(String slug, Draft draft, String mark) throws IOException, InterruptedException {
        HttpResponse<String> saved = client.send(
                authorised("api/v1/pages/" + slug)
                        .header("If-Match", draft.etag())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(draft.marked(mark)))
                        .build(),
                BodyHandlers.ofString());
        if (saved.statusCode() != 200) {
            throw new IOException("not saved: " + saved.statusCode());
        }
        return new Draft(saved);
    }

    private void after(String slug, String path, int seconds) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        int errors = 0;
        long began = System.nanoTime();
        while (since(began) < seconds * 1000.0) {
            save(slug, open(slug), "marque");
            long asked = System.nanoTime();
            HttpResponse<byte[]> reply =
                    client.send(to(path).header("Accept", "text/html, */*;q=0.5").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            times.add(since(asked));
            errors += reply.statusCode() == 200 ? 0 : 1;
        }
        System.out.println(result(times, since(began) / 1000, errors));
    }

    private HttpRequest.Builder authorised(String path) {
        return to(path).header("Accept", "application/json").header("Authorization", "Bearer " + System.getenv("TOKEN"));
    }

    /** A later revision of the same page has the marks of the earlier ones too. */
    private void check(List<String> acknowledged) throws IOException, InterruptedException {
        int lost = 0;
        for (String line : acknowledged) {
            String[] parts = line.split(" ");
            HttpResponse<String> page = client.send(
                    to("api/v1/pages/" + parts[0]).header("Accept", "application/json").build(), BodyHandlers.ofString());
            Matcher revision = REVISION.matcher(page.body());
            boolean there = page.body().contains(parts[2])
                    && revision.find()
                    && Integer.parseInt(revision.group(1)) >= Integer.parseInt(parts[1])
                    && inGraph(parts[0], revision.group(1));
            if (!there) {
                lost++;
                System.out.println("LOST " + line);
            }
        }
        System.out.println("CHECKED " + acknowledged.size() + " LOST " + lost);
    }

    private boolean inGraph(String slug, String revision) throws IOException, InterruptedException {
        String query = "ASK { <" + base + "wiki/" + slug + "> <https://schema.org/version> ?v FILTER(str(?v) = \"" + revision + "\") }";
        HttpResponse<String> reply = client.send(
                to("sparql").header("Accept", "application/sparql-results+json").header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(query))
                        .build(),
                BodyHandlers.ofString());
        return reply.body().contains("true");
    }

    private void queries(Path folder, int seconds) throws IOException, InterruptedException {
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
        }
        for (Path file : files) {
            String query = Files.readString(file);
            String accept = query.startsWith("DESCRIBE") ? "application/n-triples" : "text/csv";
            List<Double> times = new ArrayList<>();
            int errors = 0;
            long began = System.nanoTime();
            while (since(began) < seconds * 1000.0) {
                long asked = System.nanoTime();
                HttpResponse<String> reply = client.send(
                        HttpRequest.newBuilder(URI.create(base.substring(0, base.length() - 1)))
                                .header("Accept", accept)
                                .header("Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofString(query))
                                .build(),
                        BodyHandlers.ofString());
                times.add(since(asked));
                errors += reply.statusCode() == 200 ? 0 : 1;
            }
            System.out.println(file.getFileName() + " " + result(times, since(began) / 1000, errors));
        }
    }
}
