import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The limit: Undertow alone, sending the bytes that the wiki sends. {@code java Bare.java PORT FOLDER}, a file for each
 * path below {@code /wiki/}, compressed.
 */
final class Bare {

    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> answers = new ConcurrentHashMap<>();
        try (var files = Files.list(Path.of(arguments[1]))) {
            for (Path file : files.toList()) {
                answers.put("/wiki/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
                .setHandler(exchange -> {
                    byte[] answer = answers.get(exchange.getRequestPath());
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html;charset=utf-8");
                    exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
                    exchange.getResponseSender().send(ByteBuffer.wrap(answer));
                })
                .build()
                .start();
        System.out.println(answers.size() + " answers, "
                + answers.values().stream().collect(Collectors.summarizingInt(bytes -> bytes.length)));
    }
}
