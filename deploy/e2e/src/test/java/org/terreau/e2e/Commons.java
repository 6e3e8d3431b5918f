package org.terreau.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A commons that {@code deploy/run} started: Keycloak and WildFly, in processes of their own. */
public final class Commons implements AutoCloseable {

    /** How long a query may run there, in seconds: short, so that a test can wait for its end. */
    public static final int SPARQL_SECONDS = 5;

    private static final String READY = "Terreau est prêt";
    /** Long enough for the first build and Keycloak's own, on a slow machine. */
    private static final int MINUTES_TO_START = 20;

    private final int port;
    private final Path data;
    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Tokens tokens;

    private Commons(int port, Path data, Process process) {
        this.port = port;
        this.data = data;
        this.process = process;
        this.tokens = new Tokens(identity());
    }

    /**
     * Starts one, and comes back when it is ready.
     *
     * @param port of the wiki; Keycloak takes the hundredth after it
     * @param options more of {@code deploy/run}, such as {@code --fresh}
     * @throws IllegalStateException with all that it wrote, if it ends before
     */
    public static Commons start(int port, Path data, String... options) {
        List<String> command = new ArrayList<>(
                List.of(root().resolve("deploy/run").toString(), "--port", "" + port, "--data", data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What the caller has set for a commons of their own is not for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("TERREAU_"));
        builder.environment().putAll(Map.of("TERREAU_SPARQL_TIMEOUT", "" + SPARQL_SECONDS));
        try {
            Commons commons = new Commons(port, data, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(commons::close));
            Thread.ofPlatform().daemon().start(commons::listen);
            return commons.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the repository. */
    public static Path root() {
        Path start =
                Path.of(System.getProperty("terreau.root", "")).toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("deploy/run"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No deploy/run in or above " + start + ": set -Dterreau.root=…");
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith(READY)) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        ready.completeExceptionally(new IllegalStateException("deploy/run ended:\n" + output()));
    }

    private Commons await() {
        try {
            ready.get(MINUTES_TO_START, TimeUnit.MINUTES);
            return this;
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("The commons doesn't start:\n" + output(), e);
        } catch (InterruptedException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    /** The wiki's address; ends in a slash. */
    public URI base() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** The realm's address, the issuer of its tokens. */
    public URI identity() {
        return URI.create("http://localhost:" + (port + 100) + "/realms/terreau");
    }

    /** The folder where it keeps everything; its logs are in {@code log}. */
    public Path data() {
        return data;
    }

    /** A bearer token of the demo account with this role. It is good for at least two more minutes. */
    public String token(String role) {
        return tokens.of(role);
    }

    /** Somebody who doesn't sign in. */
    public Visitor anonymous() {
        return new Visitor(base());
    }

    /** The demo account with this role, signed in by a bearer token. */
    public Visitor as(String role) {
        return new Visitor(base()).with("Authorization", () -> "Bearer " + token(role));
    }

    /** The Java process of the wiki. */
    public ProcessHandle wiki() {
        return process("wiki");
    }

    /** The Java process of Keycloak. */
    public ProcessHandle keycloak() {
        return process("keycloak");
    }

    private ProcessHandle process(String name) {
        try {
            String pid =
                    Files.readString(data.resolve("run").resolve(name + ".pid")).strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that {@code deploy/run} wrote. */
    public String output() {
        return String.join("\n", output);
    }

    /** Waits for {@code deploy/run} to end by itself. */
    public void awaitEnd() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("deploy/run goes on:\n" + output());
        }
    }

    /** Stops both servers as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
