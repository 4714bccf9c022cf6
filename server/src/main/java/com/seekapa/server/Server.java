package com.seekapa.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** The server from ready to stopped. */
public final class Server implements QuarkusApplication {
  @Override
  public int run(String... arguments) {
    Startup.application();
    System.out.println("Seekapa answers at " + address());
    Quarkus.waitForExit();
    return 0;
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
