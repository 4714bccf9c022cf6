package com.seekapa.server;

import com.seekapa.server.cli.SessionSettings;
import com.seekapa.server.security.Authenticator;
import com.seekapa.server.transport.Framing;
import com.seekapa.server.transport.Heartbeats;
import com.seekapa.server.transport.LoginGuard;
import com.seekapa.server.transport.RateLimits;
import com.seekapa.server.transport.RequestTimeouts;
import com.seekapa.server.transport.Traffic;
import com.seekapa.server.transport.WebSocketEndpoint;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;

/**
 * What stands between the network and the application: who comes in, who is still there, and how
 * all of them leave.
 *
 * @param patience how long running questions are waited for when the server stops
 */
record Front(
    LoginGuard logins,
    Traffic traffic,
    Heartbeats heartbeats,
    Duration heartbeat,
    Duration patience) {
  static Front of(SessionSettings settings) {
    return new Front(
        new LoginGuard(
            settings.accessToken().map(Authenticator::token).orElseGet(Authenticator::local)),
        new Traffic(),
        new Heartbeats(),
        settings.heartbeat(),
        settings.stopPatience());
  }

  void register(Router router, Vertx vertx, Application application) {
    Framing.register(router);
    traffic.register(router);
    new RequestTimeouts(vertx, RequestTimeouts.WHOLE).register(router);
    logins.register(router);
    var doorkeeper = application.http().limits().doorkeeper(System::nanoTime);
    new RateLimits(doorkeeper).register(router);
    new WebSocketEndpoint(
            application.chat(),
            application.sessions(),
            heartbeats,
            logins,
            doorkeeper,
            application.traffic())
        .register(router);
    vertx.setPeriodic(Heartbeats.tickOf(heartbeat).toMillis(), _ -> heartbeats.tick());
  }
}
