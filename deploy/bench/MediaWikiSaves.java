import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Saves in MediaWiki, by its API: {@code java MediaWikiSaves.java BASE SLUGS WRITERS SECONDS}. Prints as Load does. */
final class MediaWikiSaves {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        List<String> slugs = Files.readAllLines(Path.of(arguments[1]));
        int writers = Integer.parseInt(arguments[2]);
        long began = System.nanoTime();
        long end = began + Duration.ofSeconds(Integer.parseInt(arguments[3])).toNanos();
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        int errors = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Random random = new Random(writer);
                all.add(threads.submit(() -> {
                    int failed = 0;
                    while (System.nanoTime() < end) {
                        long asked = System.nanoTime();
                        boolean saved = save(arguments[0], slugs.get(random.nextInt(slugs.size())));
                        times.add((System.nanoTime() - asked) / 1e6);
                        failed += saved ? 0 : 1;
                    }
                    return failed;
                }));
            }
            for (Future<Integer> each : all) {
                errors += each.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "RESULT %.1f %.2f %.2f %.2f %d%n",
                sorted.size() / seconds,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                errors);
    }

    private static boolean save(String base, String slug) throws Exception {
        String form = "action=edit&format=json&title=" + slug + "&appendtext="
                + URLEncoder.encode(" marque" + System.nanoTime(), StandardCharsets.UTF_8) + "&token=%2B%5C";
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create(base + "/api.php"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .body()
                .contains("\"result\":\"Success\"");
    }
}
