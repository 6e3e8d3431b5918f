import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes a corpus of page files for profiles and maps, the same for the same number: one territory with 200 actors, 800
 * cooperations among them, needs and resources, and as many actors elsewhere as there are to be points on the map.
 * {@code java Ecosystem.java 10000 FOLDER}.
 */
final class Ecosystem {

    private static final int ACTORS = 200;
    private static final int COOPERATIONS = 800;
    private static final String[] SUBJECTS = {
        "local-development", "popular-education", "employment-and-inclusion", "short-supply-chains", "organic-farming",
        "local-currencies", "culture", "solidarity-finance", "renewable-energy", "mobility"
    };
    private static final String[] KINDS = {"association", "cooperative", "network", "enterprise", "local-authority"};
    private static final String[] FORMS = {"agreement", "shared-means", "funding", "governance"};

    private final Path folder;
    private final Random random = new Random(20261129);

    private Ecosystem(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        new Ecosystem(Path.of(arguments[1])).write(Integer.parseInt(arguments[0]));
    }

    private void write(int points) {
        territory("vallee");
        territory("ailleurs");
        IntStream.range(0, ACTORS).forEach(number -> actor("voisin-" + number, "vallee"));
        IntStream.range(0, COOPERATIONS).forEach(this::cooperation);
        IntStream.range(0, points - ACTORS - 2).forEach(number -> actor("lointain-" + number, "ailleurs"));
    }

    private void territory(String slug) {
        page("Territory", slug, "territoryKind: living-area", place());
    }

    private void actor(String slug, String territory) {
        page("Actor", slug, "actorKind: " + one(KINDS), "subject: " + one(SUBJECTS), "activeIn: " + territory, place());
    }

    private void cooperation(int number) {
        int one = random.nextInt(ACTORS);
        int other = (one + 1 + random.nextInt(ACTORS - 1)) % ACTORS;
        page(
                "Cooperation",
                "lien-" + number,
                "participant: [voisin-%d, voisin-%d]".formatted(one, other),
                "cooperationForm: " + one(FORMS),
                "subject: " + one(SUBJECTS),
                "spatial: vallee",
                "source: voisin-0",
                "startDate: \"%d\"".formatted(1990 + random.nextInt(36)));
    }

    /** Somewhere between Brittany and the Alps. */
    private String place() {
        return String.format(
                Locale.ROOT, "lat: %.4f\n  long: %.4f", 43 + 6 * random.nextDouble(), -1 + 7 * random.nextDouble());
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private void page(String type, String slug, String... fields) {
        try {
            Path file = folder.resolve(type).resolve(slug + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "---\ntype: %s\nslug: %s\ntitle: %s\nlang: fr\nfields:\n  %s\n---\nUn exemple.\n"
                            .formatted(type, slug, slug.replace('-', ' '), String.join("\n  ", fields)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
