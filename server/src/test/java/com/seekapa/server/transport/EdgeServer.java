package com.seekapa.server.transport;

import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.security.Authenticator;
import com.seekapa.server.telemetry.MessageTraffic;
import com.seekapa.server.testing.Socket;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** What stands before every call, on a port of its own, without the calls and with a set clock. */
final class EdgeServer implements AutoCloseable {
  final AtomicLong nanos = new AtomicLong();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  final int port;

  EdgeServer(Function<AtomicLong, Doorkeeper> doorkeeper) throws Exception {
    var router = Router.router(vertx);
    Pages.register(router);
    var keeper = doorkeeper.apply(nanos);
    var ids = new UuidV7(() -> TestPath.NOW, () -> 7);
    new RequestIds(ids, nanos::get, Duration.ofSeconds(3)).register(router);
    new RateLimits(keeper).register(router);
    var chat = TestPath.inMemory(TestSource.ofOneRow()).chat;
    var logins = new LoginGuard(Authenticator.local());
    new WebSocketEndpoint(
            chat, new Sessions(10), new Heartbeats(), logins, keeper, MessageTraffic.unwatched())
        .register(router);
    router.route().last().handler(context -> context.end("reached"));
    var options = new HttpServerOptions().setPort(0).setHost("127.0.0.1");
    WebSocketEndpoint.configure(options);
    port =
        vertx
            .createHttpServer(options)
            .requestHandler(router)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .get()
            .actualPort();
  }

  /** A request with headers, each a name and its value. */
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  Socket connect() {
    return Socket.connect(client, URI.create("ws://127.0.0.1:" + port + "/ws/chat"));
  }

  @Override
  public void close() throws Exception {
    client.shutdownNow();
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }
}
