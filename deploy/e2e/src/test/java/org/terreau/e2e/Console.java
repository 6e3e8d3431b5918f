package org.terreau.e2e;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a browser complains of while a page is read. */
final class Console {

    private Console() {}

    /** Everything from now on, as it comes. */
    static List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isTheAnswerItself(message, page)) {
                complaints.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        return complaints;
    }

    /** A page that is answered with 404, 409, 410 or 422 is told as a failure, though it is the one that was wanted. */
    private static boolean isTheAnswerItself(ConsoleMessage message, Page page) {
        return message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url().replaceFirst("#.*", "") + ":");
    }
}
