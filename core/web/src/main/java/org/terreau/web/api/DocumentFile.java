package org.terreau.web.api;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.terreau.address.Base;
import org.terreau.spi.Plugin;
import org.terreau.type.PageTypes;

/** Writes the API's document to a file without starting a server, for who generates a client when they build. */
public final class DocumentFile {

    private DocumentFile() {}

    /** @param args the file, the base address, and the classes of the plugins that bring types */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        List<Plugin> plugins = new ArrayList<>();
        for (String name : Arrays.asList(args).subList(2, args.length)) {
            Constructor<?> bean = Class.forName(name).getDeclaredConstructor();
            // That of a bean may be there for CDI's proxies only.
            bean.setAccessible(true);
            plugins.add((Plugin) bean.newInstance());
        }
        ApiDocument document = new ApiDocument(new PageTypes(plugins), Base.of(args[1]));
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, document.in(Locale.ENGLISH).json());
    }
}
