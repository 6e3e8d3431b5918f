package org.terreau.territories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demo content: its pages are in the folder {@code demo} beside this class, whose file {@code pages} lists them. */
final class Demo {

    private static final String FOLDER = "demo/";

    private Demo() {}

    /** Where the page files are on the class path. */
    static List<String> pages() {
        String here = Demo.class.getPackageName().replace('.', '/') + "/" + FOLDER;
        return list().lines().map(page -> here + page).toList();
    }

    private static String list() {
        try (InputStream in = Demo.class.getResourceAsStream(FOLDER + "pages")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
