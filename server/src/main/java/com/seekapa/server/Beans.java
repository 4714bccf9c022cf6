package com.seekapa.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.seekapa.protocol.Json;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.ChatStreamEndpoint;
import com.seekapa.server.transport.EventStreamEndpoint;
import com.seekapa.server.transport.Pages;
import com.seekapa.server.transport.Serving;
import com.seekapa.server.transport.UuidV7;
import com.seekapa.server.transport.WebSocketEndpoint;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** What the web framework is given of the application. */
@Singleton
final class Beans implements HttpServerOptionsCustomizer {
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    WebSocketEndpoint.configure(options);
  }

  void routes(@Observes Router router, Vertx vertx) {
    Pages.register(router);
    var application = Startup.application();
    new WebSocketEndpoint(application.chat(), application.sessions()).register(router);
    new EventStreamEndpoint(application.chat(), application.sessions()).register(router, vertx);
    new ChatStreamEndpoint(application.chat(), ids()).register(router);
  }

  /** Comes before the connections are closed. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    new Shutdown(Startup.application()).drain();
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
  Serving serving() {
    return Startup.application().serving();
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
