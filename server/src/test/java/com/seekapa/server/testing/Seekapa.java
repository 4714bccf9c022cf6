package com.seekapa.server.testing;

import com.seekapa.server.demo.AxiaDemo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as people run it: a process of its own. */
public final class Seekapa implements AutoCloseable {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String READY = "Seekapa answers at ";
  private static final Path DEMO = Path.of("target", "demo-of-" + TODAY, "axia.duckdb");

  private final Process process;
  private final URI address;
  private final Path error;
  private final HttpClient client = HttpClient.newHttpClient();

  private Seekapa(Process process, URI address, Path error) {
    this.process = process;
    this.address = address;
    this.error = error;
  }

  /** What the server has written on standard error so far. */
  public String errors() throws IOException {
    return Files.readString(error);
  }

  /** What a command printed and how it ended. */
  public record Ended(int code, String out, String error) {}

  /** A data folder with demo data, which are made once for all tests. */
  public static Path withDemo(Path folder) {
    try {
      if (!Files.exists(DEMO)) {
        Files.createDirectories(DEMO.getParent());
        AxiaDemo.create(DEMO, TODAY.minusDays(1), AxiaDemo.SEED);
      }
      Files.createDirectories(folder);
      Files.createLink(folder.resolve("axia.duckdb"), DEMO.toAbsolutePath());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end. */
  public static Ended run(String... words) throws IOException, InterruptedException {
    var error = Files.createTempFile("seekapa", ".err");
    var process = start(error, words);
    try {
      var out = new String(process.getInputStream().readAllBytes());
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the command does not end: " + List.of(words));
      }
      return new Ended(process.exitValue(), out, Files.readString(error));
    } finally {
      process.destroyForcibly();
      Files.delete(error);
    }
  }

  /** Starts the server on a free port and waits until it says that it is ready. */
  public static Seekapa serve(Path data, String... more) throws IOException {
    var words = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
    words.addAll(List.of("--as-of", TODAY.toString()));
    words.addAll(List.of(more));
    var error = Files.createTempFile("seekapa", ".err");
    error.toFile().deleteOnExit();
    var process = start(error, words.toArray(String[]::new));
    return new Seekapa(process, URI.create(ready(process.inputReader(), error)), error);
  }

  private static String ready(BufferedReader output, Path error) throws IOException {
    var line = output.readLine();
    if (line == null || !line.startsWith(READY)) {
      throw new IllegalStateException(line + "\n" + Files.readString(error));
    }
    return line.substring(READY.length());
  }

  private static Process start(Path error, String... words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-jar", System.getProperty("seekapa.app")));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(error.toFile()).start();
  }

  public URI http(String path) {
    return address.resolve(path);
  }

  public URI webSocket() {
    return URI.create(
        address.getScheme().replace("http", "ws") + "://" + address.getAuthority() + "/ws/chat");
  }

  public HttpClient client() {
    return client;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(http(path)).build(), BodyHandlers.ofString());
  }

  /** As a client asks that says more of what it takes and has. */
  public HttpResponse<byte[]> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(http(path)).header(header, value).build(),
        BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(http(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** SIGKILL, as when the machine runs out of memory. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM, as when it is stopped, without waiting for the end. */
  public void terminate() {
    process.toHandle().destroy();
  }

  /** How it ended. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the server does not end");
    }
    return process.exitValue();
  }

  /** SIGTERM, and how it ended. */
  public int stop() throws InterruptedException {
    terminate();
    return exitCode();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.close();
  }
}
