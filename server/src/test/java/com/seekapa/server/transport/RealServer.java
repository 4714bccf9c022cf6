package com.seekapa.server.transport;

import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.security.Authenticator;
import com.seekapa.server.telemetry.MessageTraffic;
import com.seekapa.server.testing.Socket;
import com.seekapa.server.testing.TestPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;

/** The endpoint on a socket of its own, over a path of the test, without the rest of the server. */
final class RealServer implements AutoCloseable {
  final ChatService chat;
  final Sessions sessions = new Sessions(1000);
  final HttpClient client = HttpClient.newHttpClient();
  final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  RealServer(TestPath path, Delivery delivery) {
    var it = path.chat;
    chat =
        new ChatService(
            it.questions(),
            it.conversations(),
            it.running(),
            it.messages(),
            it.clock(),
            it.threads(),
            delivery);
    var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
    WebSocketEndpoint.configure(options);
    var router = Router.router(vertx);
    new WebSocketEndpoint(
            chat,
            sessions,
            new Heartbeats(),
            new LoginGuard(Authenticator.local()),
            Doorkeeper.absent(),
            MessageTraffic.unwatched())
        .register(router);
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(router)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  int port() {
    return server.actualPort();
  }

  Socket connect() {
    return Socket.connect(client, URI.create("ws://127.0.0.1:" + port() + "/ws/chat"));
  }

  @Override
  public void close() {
    client.shutdownNow();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
