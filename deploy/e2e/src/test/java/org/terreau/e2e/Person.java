package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody at a browser, reading in French unless told otherwise. */
record Person(Page page) {

    private static final String PASSWORD = "terreau";

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in from where they are, as the demo account with this role, and comes back there. */
    Person signIn(String role) {
        String here = page.url();
        link("Se connecter").click();
        identify(role, PASSWORD);
        page.waitForURL(here);
        assertThat(menu(role)).hasCount(1);
        return this;
    }

    /** Fills in the page of the identity provider. */
    void identify(String role, String password) {
        page.locator("#username").fill(role);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** Signs out by the menu of the account. */
    void signOut() {
        page.locator(".site-nav summary").last().click();
        button("Se déconnecter").click();
        assertThat(link("Se connecter")).isVisible();
    }

    private Locator menu(String role) {
        return page.locator(".site-nav form[action='/logout']").describe("The menu of " + role);
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name)).first();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** The input of a form by its name in what is sent. */
    Locator input(String name) {
        return page.locator("form.editor [name='" + name + "']");
    }

    /** Shows the fields rather than the text. */
    Person fields() {
        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Fiche")).click();
        return this;
    }

    /** The big button below the form; the one that Enter presses is hidden. */
    Locator saveButton() {
        return page.locator(".save-bar button[value=save]");
    }

    /** Saves, and sees the page. */
    void save() {
        saveButton().click();
        sees("/wiki/[^/]+");
    }

    /** Waits to be at an address. */
    void sees(String pathPattern) {
        assertThat(page).hasURL(Pattern.compile("https?://[^/]+" + pathPattern));
    }

    /** What is between the header and the footer. */
    Locator main() {
        return page.locator("main");
    }
}
