package com.seekapa.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.seekapa.protocol.Json;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.telemetry.RequestTimes;
import com.seekapa.server.telemetry.Telemetry;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.ChatStreamEndpoint;
import com.seekapa.server.transport.EventStreamEndpoint;
import com.seekapa.server.transport.Pages;
import com.seekapa.server.transport.RequestIds;
import com.seekapa.server.transport.RouteTemplates;
import com.seekapa.server.transport.Serving;
import com.seekapa.server.transport.StaticFiles;
import com.seekapa.server.transport.StoredAnswers;
import com.seekapa.server.transport.UuidV7;
import com.seekapa.server.transport.WebSocketEndpoint;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;

/** What the web framework is given of the application. */
@Singleton
final class Beans implements HttpServerOptionsCustomizer {
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    WebSocketEndpoint.configure(options);
  }

  private static void observe(Telemetry telemetry, Router router, Vertx vertx) {
    telemetry
        .metrics()
        .ifPresent(metrics -> new RequestTimes(metrics, RouteTemplates::of).register(router));
    telemetry.watch(vertx.nettyEventLoopGroup());
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    WebSocketEndpoint.configure(options);
  }

  void routes(@Observes Router router, Vertx vertx) {
    Pages.register(router);
    StaticFiles.packaged().register(router);
    var application = Startup.application();
    requestIds(application).register(router);
    application.serving().load().answers().register(router);
    application.front().register(router, vertx, application);
    new EventStreamEndpoint(application.chat(), application.sessions()).register(router, vertx);
    new ChatStreamEndpoint(application.chat(), ids()).register(router);
    observe(application.telemetry(), router, vertx);
  }

  /** No secrets, so their randomness may be cheap. */
  private static RequestIds requestIds(Application application) {
    return new RequestIds(
        new UuidV7(application.chat().clock(), () -> ThreadLocalRandom.current().nextLong()),
        System::nanoTime,
        application.http().slow());
  }

  void stop(@Observes ShutdownEvent event) {
    Startup.application().close();
  }

  @Produces
  @Singleton
  ChatService chat() {
    return Startup.application().chat();
  }

  @Produces
  @Singleton
  Conversations conversations() {
    return Startup.application().chat().conversations();
  }

  @Produces
  @Singleton
  StoredAnswers answers() {
    return Startup.application().serving().load().answers();
  }

  @Produces
  @Singleton
  Serving serving() {
    return Startup.application().serving();
  }

  @Produces
  @Singleton
  Telemetry telemetry() {
    return Startup.application().telemetry();
  }

  @Produces
  @Singleton
  UuidV7 ids() {
    return new UuidV7(Startup.application().chat().clock(), new SecureRandom());
  }

  @Produces
  @Singleton
  ObjectMapper mapper() {
    return Json.mapper();
  }
}
