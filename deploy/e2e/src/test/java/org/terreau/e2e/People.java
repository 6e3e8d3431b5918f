package org.terreau.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Those who take part in a test, each at a browser of their own. */
final class People {

    private final Chromium chromium;
    private final Commons commons;
    private final List<Person> there = new ArrayList<>();

    People(Chromium chromium, Commons commons) {
        this.chromium = chromium;
        this.commons = commons;
    }

    /** Somebody who has not signed in. */
    Person somebody() {
        return somebody(options -> options);
    }

    /** Somebody who has not signed in, with a browser that differs from the others' in what is said. */
    Person somebody(UnaryOperator<NewContextOptions> how) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(commons.base().toString())
                .setLocale("fr-FR")
                .setViewportSize(1280, 900);
        Person person = new Person(chromium.fresh(how.apply(options)).newPage());
        there.add(person);
        return person;
    }

    /** The demo account with this role, signed in, on the first page. */
    Person signedIn(String role) {
        return somebody().open("/").signIn(role);
    }

    /** Keeps what each has before their eyes. */
    void photograph(Path folder, String name) {
        for (int n = 0; n < there.size(); n++) {
            Path file = folder.resolve(name + "-" + (n + 1) + ".png");
            there.get(n).page().screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    void leave() {
        there.forEach(person -> person.page().context().close());
        there.clear();
    }
}
