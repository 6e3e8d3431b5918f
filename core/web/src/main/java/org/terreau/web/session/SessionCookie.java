package org.terreau.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.terreau.address.Base;

/** Keeps the session's cookie off plain http where people reach this commons by https. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private Base base;

    public SessionCookie() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .getSessionCookieConfig()
                .setSecure("https".equalsIgnoreCase(base.uri().getScheme()));
    }
}
