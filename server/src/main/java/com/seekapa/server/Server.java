package com.seekapa.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** The server from ready to stopped. */
public final class Server implements QuarkusApplication {
  /** What hangs while it is closed is left behind: all that was said to clients is stored. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  @Override
  public int run(String... arguments) {
    var application = Startup.application();
    StopSignals.listen(() -> Quarkus.asyncExit(0));
    System.out.println("Seekapa answers at " + address());
    Quarkus.waitForExit();
    application.telemetry().health().stop();
    Shutdown.of(application).drain();
    endWithin(CLOSING);
    return 0;
  }

  private static void endWithin(Duration time) {
    Thread.ofPlatform()
        .daemon()
        .name("ending")
        .start(() -> {
          try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            Runtime.getRuntime().halt(0);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static String address() {
    var config = ConfigProvider.getConfig();
    var host = config.getValue("quarkus.http.host", String.class);
    boolean isSecure = Startup.application().http().tls().isPresent();
    return "%s://%s:%s"
        .formatted(
            isSecure ? "https" : "http",
            host.contains(":") ? "[" + host + "]" : host,
            config.getValue(
                isSecure ? "quarkus.http.ssl-port" : "quarkus.http.port", String.class));
  }
}
