package com.seekapa.loadtest.client;

import com.seekapa.protocol.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Single requests, for what is not part of the load. For any thread. */
public final class QuietClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI server;

  public QuietClient(URI server) {
    this.server = server;
  }

  /** The body at a path; empty where the status is not 200. */
  public Optional<String> get(String path) throws IOException, InterruptedException {
    return body(request(path).GET().build());
  }

  /** Asks a question; empty where there is no whole answer. */
  public Optional<Answer> ask(String question) throws InterruptedException {
    try {
      var body = HttpRequest.BodyPublishers.ofString(Json.write(Map.of("question", question)));
      return body(request("/api/chat")
              .header("Content-Type", "application/json")
              .POST(body)
              .build())
          .flatMap(QuietClient::answer);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Answer> answer(String body) {
    return switch (Transcript.whole(body)) {
      case Transcript.Step.Done(_, _, var answer) -> Optional.of(answer);
      case Transcript.Step.Waiting _, Transcript.Step.Wrong _ -> Optional.empty();
    };
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  private Optional<String> body(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
