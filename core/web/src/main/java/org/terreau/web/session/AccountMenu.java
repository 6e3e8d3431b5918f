package org.terreau.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.terreau.account.Account;

/** Makes the account menu of the page that the current request asks for. */
@RequestScoped
public class AccountMenu {

    private final HttpServletRequest request;
    private final CurrentReader reader;
    private final OidcSettings settings;

    protected AccountMenu() {
        request = null;
        reader = null;
        settings = null;
    }

    @Inject
    public AccountMenu(HttpServletRequest request, CurrentReader reader, OidcSettings settings) {
        this.request = request;
        this.reader = reader;
        this.settings = settings;
    }

    /** The menu of the page at the present address. */
    public SignInView view() {
        String query = request.getQueryString();
        return view(ReturnPath.of(request.getRequestURI() + (query == null ? "" : "?" + query)));
    }

    /** The menu of a page to which signing in leads back: for an answer to a form, whose own address shows nothing. */
    public SignInView view(ReturnPath page) {
        Optional<Account> account = reader.account();
        return new SignInView(
                account.map(Account::name),
                account.map(Account::roles).stream()
                        .flatMap(java.util.Set::stream)
                        .sorted()
                        .toList(),
                reader.csrf(),
                settings.isOn() ? Optional.of(login(page)) : Optional.empty(),
                "/logout",
                new BrowserSession(request).notice());
    }

    private static String login(ReturnPath page) {
        return "/login?return=" + URLEncoder.encode(page.value(), StandardCharsets.UTF_8);
    }
}
