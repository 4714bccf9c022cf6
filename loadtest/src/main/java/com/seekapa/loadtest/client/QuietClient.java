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
  private final Optional<String> token;

  /**
   * A client of one server.
   *
   * @param token what the server asks callers for, where it does
   */
  public QuietClient(URI server, Optional<String> token) {
    this.server = server;
    this.token = token;
  }

  /** The body at a path; empty where the status is not 200. */
  public Optional<String> get(String path) throws IOException, InterruptedException {
    return get(path, PATIENCE);
  }

  /** The same for those who can't wait long. */
  public Optional<String> get(String path, Duration patience)
      throws IOException, InterruptedException {
    return body(request(path).timeout(patience).GET().build());
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
    var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
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
