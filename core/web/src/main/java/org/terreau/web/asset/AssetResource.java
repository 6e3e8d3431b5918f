package org.terreau.web.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.terreau.spi.view.Kept;

/** {@code /assets}: styles, scripts, fonts and drawings, from the class path; below {@code webjars/}, those of webjars. */
@Path("/assets")
@ApplicationScoped
public class AssetResource {

    private static final String FOLDER = "org/terreau/web/assets/";
    private static final String WEBJARS = "webjars/";
    private static final List<String> GROUPS = List.of("org.webjars.npm", "org.webjars");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "geojson", "application/geo+json",
            "txt", "text/plain;charset=utf-8");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String type, EntityTag tag) {}

    @GET
    @Kept
    @Path("{path: [a-zA-Z0-9_/-]+\\.[a-z0-9.]+}")
    public Response get(@PathParam("path") String path, @Context Request request) {
        Asset asset = Optional.ofNullable(known.get(path)).or(() -> load(path)).orElseThrow(NotFoundException::new);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(3600);
        ResponseBuilder unchanged = request.evaluatePreconditions(asset.tag());
        return (unchanged == null ? Response.ok(asset.bytes(), asset.type()) : unchanged)
                .tag(asset.tag())
                .cacheControl(cache)
                .build();
    }

    private Optional<Asset> load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream in = type == null ? null : getClass().getClassLoader().getResourceAsStream(resource(path))) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            Asset asset = new Asset(bytes, type, new EntityTag(Integer.toHexString(Arrays.hashCode(bytes))));
            known.put(path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException("The asset " + path + " can't be read", e);
        }
    }

    private static String resource(String path) {
        return path.startsWith(WEBJARS) ? inWebjar(path.substring(WEBJARS.length())) : FOLDER + path;
    }

    /** A webjar has its files in a folder named by its version, which it tells itself. */
    private static String inWebjar(String path) {
        int end = path.indexOf('/');
        String name = path.substring(0, Math.max(0, end));
        return GROUPS.stream()
                .flatMap(group -> version("META-INF/maven/" + group + "/" + name + "/pom.properties").stream())
                .map(version -> "META-INF/resources/webjars/" + name + "/" + version + path.substring(end))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<String> version(String told) {
        try (InputStream in = AssetResource.class.getClassLoader().getResourceAsStream(told)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(in);
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException("The version of a webjar can't be read from " + told, e);
        }
    }
}
