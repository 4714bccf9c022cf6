package com.seekapa.server.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The files of the page, which the build has compressed already. Only those in the build's list are
 * handed out, by their exact path; all else is left to who comes next. A file is read once, off the
 * event loop, and then kept: all of them together are less than a megabyte. Ranges aren't served,
 * and that is said. Safe for many threads.
 */
public final class StaticFiles {
  private static final String LIST = "files.txt";
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String FOR_AN_HOUR = "public, max-age=3600";
  private static final String IF_UNCHANGED = "no-cache";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("txt", "text/plain;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final Function<String, Optional<byte[]>> read;
  private final Map<String, Set<ContentEncoding>> listed;
  private final Map<String, StaticFile> loaded = new ConcurrentHashMap<>();

  /**
   * @param read gives the content of a file by its path without a slash before it
   */
  StaticFiles(Function<String, Optional<byte[]>> read) {
    this.read = read;
    this.listed = list(read.apply(LIST).orElse(new byte[0]));
  }

  /** Those packaged with the server; none where it was built without the page. */
  public static StaticFiles packaged() {
    return new StaticFiles(StaticFiles::resource);
  }

  private static Optional<byte[]> resource(String path) {
    var loader = StaticFiles.class.getClassLoader();
    try (InputStream stream = loader.getResourceAsStream("META-INF/resources/" + path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<ContentEncoding>> list(byte[] text) {
    var files = new HashMap<String, Set<ContentEncoding>>();
    for (var line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
      var words = line.split(" ", -1);
      var encodings = EnumSet.of(ContentEncoding.IDENTITY);
      for (var encoding : ContentEncoding.values()) {
        for (var at = 1; at < words.length; at++) {
          if (encoding.suffix().equals("." + words[at])) {
            encodings.add(encoding);
          }
        }
      }
      files.put(words[0], encodings);
    }
    return Map.copyOf(files);
  }

  /** How long what a path brings may be kept: names of assets carry a hash of their content. */
  static String caching(String path, int status) {
    if (status >= 400) {
      return IF_UNCHANGED;
    }
    if (path.startsWith("/assets/")) {
      return FOREVER;
    }
    var isFile = path.lastIndexOf('.') > path.lastIndexOf('/') && !path.endsWith(".html");
    return isFile ? FOR_AN_HOUR : IF_UNCHANGED;
  }

  public void register(Router router) {
    router.route().order(-800).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    var path = context.normalizedPath();
    var name = path.equals("/") ? "index.html" : path.substring(1);
    var encodings = listed.get(name);
    if (encodings == null) {
      context.next();
      return;
    }
    var accepted = Optional.ofNullable(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
    var encoding = ContentEncoding.best(accepted.orElse(""), encodings);
    var file = loaded.get(name + encoding.suffix());
    if (file == null) {
      load(context, name, encoding);
    } else {
      send(context, name, file);
    }
  }

  private void load(RoutingContext context, String name, ContentEncoding encoding) {
    var loop = context.vertx().getOrCreateContext();
    Thread.startVirtualThread(() -> {
      try {
        var file = file(name, encoding);
        loop.runOnContext(_ -> send(context, name, file));
      } catch (RuntimeException e) {
        loop.runOnContext(_ -> context.fail(e));
      }
    });
  }

  private StaticFile file(String name, ContentEncoding encoding) {
    var path = name + encoding.suffix();
    return loaded.computeIfAbsent(
        path,
        _ ->
            StaticFile.of(
                encoding,
                read.apply(path)
                    .orElseThrow(
                        () -> new IllegalStateException(path + " is listed but missing"))));
  }

  private static void send(RoutingContext context, String name, StaticFile file) {
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .putHeader(HttpHeaders.ETAG, file.tag())
        .putHeader(HttpHeaders.VARY, "Accept-Encoding")
        .putHeader(HttpHeaders.ACCEPT_RANGES, "none");
    var known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && file.isKnownTo(known)) {
      response.setStatusCode(304).end();
      return;
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, type(name))
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(file.content().length));
    if (file.encoding() != ContentEncoding.IDENTITY) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, file.encoding().token());
    }
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(Buffer.buffer(file.content()));
    }
  }

  private static String type(String name) {
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
