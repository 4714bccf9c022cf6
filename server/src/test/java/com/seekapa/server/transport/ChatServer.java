package com.seekapa.server.transport;

import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.security.Authenticator;
import com.seekapa.server.telemetry.MessageTraffic;
import com.seekapa.server.testing.TestPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** The chat behind a real socket, without the rest of the server. */
final class ChatServer implements AutoCloseable {
  private static final long FOREVER = Duration.ofSeconds(30).toNanos();

  final Sessions sessions;
  final Heartbeats heartbeats = new Heartbeats();
  final Traffic traffic = new Traffic();
  final int port;
  private final Vertx vertx = Vertx.vertx();

  /** What may differ. */
  record Setup(int most, Duration timeout, Authenticator authenticator) {
    static final Setup USUAL = new Setup(10_000, Duration.ofSeconds(30), Authenticator.local());

    Setup atMost(int connections) {
      return new Setup(connections, timeout, authenticator);
    }

    Setup withTimeout(Duration time) {
      return new Setup(most, time, authenticator);
    }

    Setup forThoseWhoKnow(String token) {
      return new Setup(most, timeout, Authenticator.token(token));
    }
  }

  ChatServer(TestPath path, Setup setup) throws InterruptedException, ExecutionException {
    sessions = new Sessions(setup.most());
    var router = Router.router(vertx);
    Pages.register(router);
    Framing.register(router);
    traffic.register(router);
    new RequestTimeouts(vertx, setup.timeout()).register(router);
    var logins = new LoginGuard(setup.authenticator());
    logins.register(router);
    new WebSocketEndpoint(
            path.chat,
            sessions,
            heartbeats,
            logins,
            Doorkeeper.absent(),
            MessageTraffic.unwatched())
        .register(router);
    router.get("/api/calm").handler(context -> context.end("calm"));
    router
        .post("/api/body")
        .handler(context -> context.request().body().onSuccess(_ -> context.end("read")));
    var options = new HttpServerOptions();
    WebSocketEndpoint.configure(options);
    port = listen(router, options).actualPort();
  }

  private HttpServer listen(Router router, HttpServerOptions options)
      throws InterruptedException, ExecutionException {
    return vertx
        .createHttpServer(options)
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get();
  }

  /** Waits for what the server does in its own time. */
  static void until(BooleanSupplier done) {
    long end = System.nanoTime() + FOREVER;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it didn't happen");
      }
      Thread.onSpinWait();
      Thread.yield();
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
