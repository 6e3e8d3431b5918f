package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes the jar of a plugin that is good for nothing but a test: sources and vocabulary in one folder. */
final class PluginJar {

    private PluginJar() {}

    /** @param name of a folder in {@code src/test/plugins} */
    static Path make(String name, Path folder) throws IOException {
        Path source = Commons.root().resolve("deploy/e2e/src/test/plugins").resolve(name);
        Path classes = Files.createDirectories(folder.resolveSibling(name + "-classes"));
        compile(source, classes);
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            add(classes, ".class", entries);
            add(source, ".ttl", entries);
        }
        return jar;
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String path = System.getProperty("java.class.path")
                    + System.getProperty("path.separator")
                    + Commons.root().resolve("core/spi/target/classes");
            boolean done = compiler.getTask(
                            told,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-cp", path, "--release", "21"),
                            null,
                            files.getJavaFileObjectsFromPaths(below(source, ".java")))
                    .call();
            assertThat(done).as(told.toString()).isTrue();
        }
    }

    private static void add(Path root, String ending, JarOutputStream entries) throws IOException {
        for (Path file : below(root, ending)) {
            entries.putNextEntry(new JarEntry(root.relativize(file).toString()));
            Files.copy(file, entries);
        }
    }

    private static List<Path> below(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
