import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Writes a corpus of page files, the same for the same number: French-like text of 2 to 8 kB, 5 to 15 links, 6 to 12
 * fields, coordinates. {@code java Corpus.java 10000 FOLDER}: {@code FOLDER/pages} for the wiki's import,
 * {@code FOLDER/text} with the bare texts for peers, {@code FOLDER/slugs.txt}.
 */
final class Corpus {

    private static final int DEPARTEMENTS = 96;
    private static final String[] SUBJECTS = {
        "local-development", "popular-education", "employment-and-inclusion", "short-supply-chains",
        "neighbourhood-services", "organic-farming", "digital-commons", "local-currencies", "culture",
        "solidarity-finance", "renewable-energy", "mobility"
    };
    private static final String[] KINDS = {
        "association", "cooperative", "network", "enterprise", "local-authority", "research-team", "funder"
    };
    private static final String[] WORDS = ("le la les un une des du de dans par pour avec sans sur entre territoire commune"
                    + " vallée habitants école paysans atelier réseau maison énergie forêt rivière marché jardin semences eau"
                    + " chantier coopération visite récit mémoire besoin ressource projet lieu chemin village quartier"
                    + " association mairie transition partage savoir fruitier élevage bois toiture chaleur mobilité vélo train"
                    + " santé soin culture fête musique cuisine repas cantine filière local commun terre sol vivant climat"
                    + " apprendre transmettre construire accompagner réunir cultiver réparer écouter raconter décider"
                    + " financer installer ouvrir relier soigner planter durable solidaire ancien nouveau premier petite"
                    + " grande libre fragile ensemble souvent parfois ici ailleurs demain hier toujours peu beaucoup")
            .split(" ");

    private final int pages;
    private final Path folder;
    private final Random random = new Random(20261125);
    private final List<String> slugs = new ArrayList<>();

    private Corpus(int pages, Path folder) {
        this.pages = pages;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        new Corpus(Integer.parseInt(arguments[0]), Path.of(arguments[1])).write();
    }

    private enum Type {
        TERRITORY("Territory", "territoire"),
        ACTOR("Actor", "acteur"),
        INITIATIVE("Initiative", "initiative");

        private final String name;
        private final String word;

        Type(String name, String word) {
            this.name = name;
            this.word = word;
        }
    }

    /** One page in ten is a territory, of which the first are départements; six are actors, three initiatives. */
    private static Type type(int page) {
        if (page < DEPARTEMENTS || page % 10 == 0) {
            return Type.TERRITORY;
        }
        return page % 10 <= 6 ? Type.ACTOR : Type.INITIATIVE;
    }

    private static String slug(int page) {
        return type(page).word + "-" + page;
    }

    private void write() throws IOException {
        for (int page = 0; page < pages; page++) {
            String slug = slug(page);
            slugs.add(slug);
            String title = capital(words(2 + random.nextInt(3))) + " " + page;
            String body = body();
            Path file = folder.resolve("pages").resolve("%03d".formatted(page / 1000)).resolve(slug + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "---\ntype: %s\nslug: %s\ntitle: %s\nlang: fr\nfields:\n%s---\n%s"
                            .formatted(type(page).name, slug, title, fields(page), body));
            Path text = folder.resolve("text").resolve(slug + ".txt");
            Files.createDirectories(text.getParent());
            Files.writeString(text, "====== " + title + " ======\n\n" + body.replaceAll("(?m)^## (.*)$", "===== $1 ====="));
        }
        Files.write(folder.resolve("slugs.txt"), slugs);
    }

    private String fields(int page) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("  description: {fr: \"" + capital(words(12)) + ".\"}");
        lines.add("  subject: [" + SUBJECTS[random.nextInt(6)] + ", " + SUBJECTS[6 + random.nextInt(6)] + "]");
        switch (type(page)) {
            case TERRITORY -> territory(page, lines);
            case ACTOR -> {
                lines.add("  actorKind: " + KINDS[random.nextInt(KINDS.length)]);
                lines.add("  activeIn: [" + territory() + ", " + departement() + "]");
                lines.add("  legalForm: association");
                lines.add("  homepage: https://example.org/" + page);
            }
            case INITIATIVE -> {
                lines.add("  spatial: " + territory());
                lines.add("  carriedBy: " + of(Type.ACTOR));
                lines.add("  partner: [" + of(Type.ACTOR) + ", " + of(Type.ACTOR) + "]");
                lines.add("  startDate: \"" + (1990 + random.nextInt(36)) + "\"");
            }
        }
        return lines.toString();
    }

    private void territory(int page, StringJoiner lines) {
        lines.add("  territoryKind: " + (page < DEPARTEMENTS ? "departement" : "commune"));
        if (page >= DEPARTEMENTS) {
            lines.add("  isPartOf: " + departement());
        }
        lines.add("  population: " + (100 + random.nextInt(200_000)));
        lines.add("  lat: %d.%04d".formatted(42 + random.nextInt(9), random.nextInt(10_000)));
        lines.add("  long: %d.%04d".formatted(random.nextInt(8), random.nextInt(10_000)));
    }

    private String departement() {
        return slug(random.nextInt(Math.min(DEPARTEMENTS, pages)));
    }

    private String territory() {
        return of(Type.TERRITORY);
    }

    private String of(Type type) {
        while (true) {
            int page = random.nextInt(pages);
            if (type(page) == type) {
                return slug(page);
            }
        }
    }

    private String body() {
        int length = 2_000 + random.nextInt(6_000);
        int links = 5 + random.nextInt(11);
        StringBuilder text = new StringBuilder(length + 200);
        int nextLink = 0;
        while (text.length() < length) {
            text.append("## ").append(capital(words(3))).append("\n\n");
            for (int sentence = 0; sentence < 6; sentence++) {
                text.append(capital(words(6 + random.nextInt(12))));
                if (text.length() >= nextLink && links > 0) {
                    int page = random.nextInt(pages);
                    text.append(" [[").append(slug(page)).append('|').append(words(2)).append("]]");
                    links--;
                    nextLink += length / 15;
                }
                text.append(". ");
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private String words(int count) {
        StringJoiner words = new StringJoiner(" ");
        for (int word = 0; word < count; word++) {
            // The square makes the first words common and the last ones rare.
            double rank = random.nextDouble();
            words.add(WORDS[(int) (rank * rank * WORDS.length)]);
        }
        return words.toString();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
