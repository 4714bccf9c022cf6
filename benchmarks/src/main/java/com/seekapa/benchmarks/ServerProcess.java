package com.seekapa.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The packaged server in a process of its own. */
record ServerProcess(Path app, Path data, List<String> jvmOptions) {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.\\[\\]:]+:\\d+");
  private static final String QUESTION = "{\"question\": \"total revenue by region last quarter\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Starts the server, asks one question, and ends it again. */
  long millisToFirstAnswer() throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var process =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var client = HttpClient.newHttpClient()) {
      ask(client, address(process));
      return (System.nanoTime() - begun) / 1_000_000;
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(
        List.of("-jar", app.toString(), "serve", "--port", "0", "--data", data.toString()));
    return command;
  }

  /** What the server prints when it is ready. */
  private static URI address(Process process) throws IOException {
    var output = process.inputReader();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var found = ADDRESS.matcher(line);
      if (found.find()) {
        return URI.create(found.group());
      }
    }
    throw new IOException("The server ended before it was ready.");
  }

  private static void ask(HttpClient client, URI server) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve("/api/chat"))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(QUESTION))
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(
          "The server answered %d: %s".formatted(response.statusCode(), response.body()));
    }
  }
}
