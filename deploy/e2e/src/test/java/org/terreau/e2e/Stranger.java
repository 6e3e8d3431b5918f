package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Somebody who writes a plugin outside the repository: in a folder of their own, with Maven, and with nothing of Terreau
 * but the jar of the contract, in a repository.
 */
final class Stranger {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** What Terreau publishes for those who write plugins, and where it is in the source. */
    private static final Map<String, String> PUBLISHED =
            Map.of("terreau", ".", "terreau-core", "core", "terreau-spi", "core/spi", "terreau-ontology", "ontology");

    private final Path home;

    Stranger(Path home) {
        this.home = home;
    }

    /** Copies the plugin's folder, runs {@code mvn package} there, and gives the jar that comes of it. */
    Path builds(Path source, String jar) throws IOException, InterruptedException {
        Path folder = home.resolve("plugin");
        copy(source, folder);
        Path repository = publish();
        Path settings = Files.writeString(home.resolve("settings.xml"), settings(repository));
        Path log = home.resolve("build.log");
        ProcessBuilder maven = new ProcessBuilder(List.of(
                        "mvn",
                        "-B",
                        "-s",
                        settings.toString(),
                        "-Dmaven.repo.local=" + home.resolve("own-repository"),
                        "package"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = maven.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return folder.resolve("target").resolve(jar);
    }

    private Path publish() throws IOException {
        Path repository = home.resolve("published");
        for (Map.Entry<String, String> module : PUBLISHED.entrySet()) {
            Path from = Commons.root().resolve(module.getValue());
            Path to = Files.createDirectories(
                    repository.resolve("org/terreau").resolve(module.getKey()).resolve(VERSION));
            String name = module.getKey() + "-" + VERSION;
            Files.copy(from.resolve("pom.xml"), to.resolve(name + ".pom"));
            Path jar = from.resolve("target").resolve(name + ".jar");
            if (Files.exists(jar)) {
                Files.copy(jar, to.resolve(name + ".jar"));
            }
        }
        return repository;
    }

    /** What this machine has downloaded already needs no network. */
    private static String settings(Path repository) {
        Path downloaded = Path.of(System.getProperty("user.home"), ".m2", "repository");
        return """
                <settings><profiles><profile><id>terreau</id>
                <repositories>%1$s%2$s</repositories>
                <pluginRepositories>%3$s</pluginRepositories>
                </profile></profiles><activeProfiles><activeProfile>terreau</activeProfile></activeProfiles></settings>
                """.formatted(
                        repository("repository", "published", repository, true),
                        repository("repository", "downloaded", downloaded, false),
                        repository("pluginRepository", "downloaded", downloaded, false));
    }

    private static String repository(String element, String id, Path folder, boolean snapshots) {
        return """
                <%1$s><id>%2$s</id><url>%3$s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>%4$s</enabled><checksumPolicy>ignore</checksumPolicy></snapshots></%1$s>
                """.formatted(element, id, folder.toUri(), snapshots);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path relative = source.relativize(file);
                if (!relative.startsWith("target")) {
                    Path copy = target.resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
