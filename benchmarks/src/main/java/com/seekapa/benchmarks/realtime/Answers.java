package com.seekapa.benchmarks.realtime;

import com.seekapa.protocol.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Asks over HTTP, so that there are answers to look up. */
record Answers(HttpClient client, URI server) {
  /** Asks, and gives the address of the stored answer. */
  URI ask(String question) throws IOException, InterruptedException {
    var body = Json.write(Map.of("question", question));
    var request =
        HttpRequest.newBuilder(server.resolve("/api/chat"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = Json.tree(body(request));
    return server.resolve("/api/answers/" + answer.path("requestId").asText());
  }

  String get(URI uri) throws IOException, InterruptedException {
    return body(HttpRequest.newBuilder(uri).build());
  }

  private String body(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(request.uri() + " was answered with " + response.statusCode());
    }
    return response.body();
  }
}
