package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All that people can get to see, and how they get there. */
final class Screens {

    private static final String QUERY = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 20";

    private Screens() {}

    /** @param reach brings somebody to see it, in whatever language they read */
    record Screen(String name, Consumer<Person> reach) {

        static Screen at(String path) {
            return new Screen(path, person -> person.open(path));
        }
    }

    static List<Screen> ofReaders() {
        Stream<Screen> addresses = Stream.of(
                        "/",
                        "/territories",
                        "/territories/bourgogne-franche-comte/network",
                        "/territories/couserans/network?form=none",
                        "/territories/compare?with=chenove&with=couserans",
                        "/territories/compare?with=no-such",
                        "/territories/official/commune/31555",
                        "/map",
                        "/map?type=Actor&field=mobility#9/44.0/1.0",
                        "/wiki/couserans",
                        "/wiki/le-generateur-en-cote-d-or",
                        "/wiki/geode",
                        "/wiki/syntaxe",
                        "/types/Territory",
                        "/types/Actor?actorKind=association&sort=-foundingDate&columns=actorKind,foundingDate,homepage",
                        "/types/Actor?q=introuvable",
                        "/recent",
                        "/recent?type=Territory&act=create&from=2020-01-01&latest=true",
                        "/recent?author=nobody",
                        "/search?q=coop%C3%A9ration+%C3%A9cole",
                        "/search?q=territoire&type=Territory&sort=newest",
                        "/search?q=xyzzy",
                        "/search?q=" + "trop+".repeat(300),
                        "/wiki/couserans/links",
                        "/wanted",
                        "/orphans",
                        "/orphans?type=Article",
                        "/ontology",
                        "/ontology/Territory",
                        "/types/MethodSheet/workflow",
                        "/wiki/visite-apprenante",
                        "/wiki/visite-apprenante/state",
                        "/invitations/of-nobody",
                        "/no/such",
                        "/wiki/no-such-page",
                        "/new")
                .map(Screen::at);
        Stream<Screen> others = Stream.of(
                new Screen("query", Screens::editor),
                new Screen("query answered in the editor", Screens::answered),
                new Screen("query answered by the page", Screens::results),
                new Screen("query with a mistake", Screens::mistakenQuery),
                new Screen("open menu", Screens::menu),
                new Screen("sign-in", Screens::signIn),
                new Screen("sign-in refused", Screens::signInRefused));
        return Stream.concat(addresses, others).toList();
    }

    static List<Screen> ofAdministrators() {
        return List.of(Screen.at("/admin"));
    }

    private static void editor(Person person) {
        person.open("/sparql");
        assertThat(person.page().locator(".sparql-editor .CodeMirror").first()).isVisible();
    }

    private static void answered(Person person) {
        editor(person);
        person.page().locator("a[data-example]").first().click();
        person.page().locator("button.yasqe_queryButton").first().click();
        assertThat(person.page().locator(".yasr_results table").first()).isVisible();
    }

    private static void mistakenQuery(Person person) {
        person.open("/sparql?format=html&query=SELEC");
        assertThat(person.page().locator("#result[role=alert]")).isVisible();
    }

    private static void results(Person person) {
        person.open("/sparql?format=html&query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8));
        assertThat(person.page().locator("#result table")).isVisible();
    }

    private static void menu(Person person) {
        person.open("/");
        Locator whole = person.page().locator("details.site-menu > summary");
        if (whole.isVisible()) {
            whole.click();
        }
        person.page().locator("details.dropdown > summary").first().click();
        assertThat(person.page().locator("details.dropdown ul").first()).isVisible();
    }

    private static void signIn(Person person) {
        person.open("/login?return=/");
        assertThat(person.page().locator("#password")).isVisible();
    }

    private static void signInRefused(Person person) {
        signIn(person);
        person.identify("member", "wrong");
        assertThat(person.page().locator("[aria-invalid=true]").first()).isVisible();
    }

    /** A method sheet that can be submitted for review. */
    static String sheet(Author author) {
        return author.created(
                "MethodSheet",
                form -> form.with("title", "Fiche à relire")
                        .with("description@fr", "En deux mots.")
                        .with("aim@fr", "Apprendre.")
                        .with("step.0.label@fr", "Commencer")
                        .with("body", "Un texte."));
    }

    private static void link(Person person, String page) {
        person.open(page + "/circle");
        person.page().locator("button[value=link]").click();
        assertThat(person.page().locator("#link")).isVisible();
    }

    static List<Screen> ofAuthors(Author author) {
        String slug = author.created(
                "Territory",
                form -> form.with("title", "Vallée à regarder")
                        .with("territoryKind", "valley")
                        .with("readers", "public")
                        .with("body", "Un texte."));
        author.change(slug, form -> form.with("body", "Un autre texte.").with("description@fr", "Une vallée."));
        String page = "/wiki/" + slug;
        String gone = "/wiki/" + deleted(author);
        String sheet = "/wiki/" + sheet(author);
        author.circle(slug);
        return List.of(
                Screen.at(gone),
                Screen.at(gone + "/history"),
                Screen.at(gone + "/revisions/1"),
                Screen.at(page),
                Screen.at(page + "/history"),
                Screen.at(page + "/revisions/1"),
                Screen.at(page + "/diff?from=1&to=2"),
                Screen.at(page + "/delete"),
                new Screen("more", person -> more(person, page)),
                Screen.at(page + "/move"),
                new Screen("move to a name that is taken", person -> taken(person, page)),
                Screen.at(page + "/merge"),
                Screen.at(page + "/merge?into=couserans"),
                Screen.at("/new?type=Territory&find=chenove"),
                Screen.at("/new?type=Territory&find=xyzzy"),
                Screen.at("/new?type=Territory&from=official/commune/31555"),
                Screen.at("/new?type=Territory&from=official/commune/21166"),
                Screen.at(page + "/merge?into=nowhere"),
                Screen.at("/wiki/" + merged(author) + "/history"),
                Screen.at("/wiki/couserans/edit"),
                new Screen("edit, the fields", person -> fields(person, "/wiki/couserans/edit")),
                new Screen("edit with an error", person -> mistaken(person, page)),
                new Screen("new narrative, the fields", Screens::steps),
                new Screen("a place elsewhere", Screens::doubted),
                Screen.at("/wiki/" + reachable(author)),
                Screen.at("/wiki/apes"),
                new Screen("preview", person -> preview(person, page)),
                new Screen("conflict", person -> conflict(person, slug, author)),
                Screen.at("/new"),
                Screen.at("/new?type=Actor"),
                new Screen("new actor, the fields", person -> fields(person, "/new?type=Actor")),
                Screen.at(sheet),
                Screen.at(sheet + "/state"),
                Screen.at(sheet + "/edit"),
                Screen.at(sheet + "/circle"),
                Screen.at(page + "/circle"),
                Screen.at(page + "/circle?q=exemple"),
                new Screen("link of an invitation", person -> link(person, page)),
                Screen.at("/types/Actor/import"),
                Screen.at(imported(author, false)),
                Screen.at(imported(author, true)),
                Screen.at("/me"),
                Screen.at("/no/such"));
    }

    /** A contact of an actor of the demo. */
    private static String reachable(Author author) {
        return author.created(
                "Contact",
                form -> form.with("title", "Accueil")
                        .with("contactOf", "apes")
                        .with("name", "Nom d’exemple")
                        .with("contactType", "Accueil et premiers renseignements")
                        .with("email", "accueil@example.org")
                        .with("telephone", "+33 1 23 45 67 89"));
    }

    private static void steps(Person person) {
        fields(person, "/new?type=Narrative");
        person.page().locator("[name=add][value=episode]").click();
        assertThat(person.input("episode.0.startDate")).isVisible();
    }

    private static void doubted(Person person) {
        fields(person, "/new?type=Initiative");
        person.input("lat").fill("2.79");
        person.input("long").fill("50.45");
        person.page().locator("#tab-texte").click();
        person.input("title").fill("Jardin à placer");
        person.saveButton().click();
        assertThat(person.page().locator("#doubts")).isFocused();
    }

    /** An import, at the choice of its columns or checked. */
    private static String imported(Author author, boolean checked) {
        Importer importer = new Importer(author.visitor(), "Actor");
        String rows = "Nom;Sorte d’acteur;Longue remarque\nMES;Réseau;" + "mot".repeat(60) + "\n;Licorne;\n"
                + "Ferme à regarder;Association;\nFerme à regarder;Association;\n";
        String path = importer.sent("acteurs-a-regarder.csv", rows);
        if (checked) {
            importer.checked(path, form -> form);
        }
        return path;
    }

    private static String deleted(Author author) {
        String slug = author.article("Page à retirer", "En double.");
        Form asked = Author.form(author.visitor().get("wiki/" + slug + "/delete"), "form[action*=delete] [name]");
        author.visitor().post("wiki/" + slug + "/delete", asked.with("comment", "En double"));
        return slug;
    }

    private static String merged(Author author) {
        String slug = author.article("Page en double", "Dit la même chose.");
        String address = "wiki/" + slug + "/merge?into=" + author.article("Page qui reste", "Dit une chose.");
        author.visitor()
                .post(
                        address,
                        Author.form(author.visitor().get(address), "textarea[name=body]")
                                .and("op", "save"));
        return slug;
    }

    private static void more(Person person, String page) {
        person.open(page);
        person.page().locator(".more-actions > summary").click();
        assertThat(person.page().locator(".more-actions ul")).isVisible();
    }

    private static void taken(Person person, String page) {
        person.open(page + "/move");
        person.page().locator("#f-name").fill("couserans");
        person.page().locator(".name-form button").click();
        assertThat(person.page().locator("#errors")).isFocused();
    }

    private static void fields(Person person, String path) {
        person.open(path);
        person.page().locator("#tab-fiche").click();
        assertThat(person.page().locator("#fiche")).isVisible();
    }

    private static void mistaken(Person person, String page) {
        fields(person, page + "/edit");
        person.input("codeINSEE").fill("0926");
        person.saveButton().click();
        assertThat(person.page().locator("#errors")).isFocused();
        assertThat(person.input("codeINSEE")).isVisible();
    }

    private static void preview(Person person, String page) {
        person.open(page + "/edit");
        person.input("body").fill("Du **gras**.");
        person.page().locator("button[value=preview]").click();
        assertThat(person.page().locator("#preview strong").last()).isVisible();
    }

    private static void conflict(Person person, String slug, Author author) {
        person.open("/wiki/" + slug + "/edit");
        author.change(slug, form -> form.with("body", "Leur texte.").with("description@fr", "Leur résumé."));
        person.input("body").fill("Mon texte.");
        person.saveButton().click();
        assertThat(person.page().locator(".diff ins").first()).isVisible();
    }
}
