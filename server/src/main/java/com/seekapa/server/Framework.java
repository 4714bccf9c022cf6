package com.seekapa.server;

import com.seekapa.server.cli.HttpSettings;
import com.seekapa.server.cli.HttpSettings.LogFormat;

/** Tells the web framework what was set, in its own words, before it starts. */
final class Framework {
  private Framework() {}

  static void configure(HttpSettings settings, int port) {
    System.setProperty(
        "quarkus.log.console.json.enabled", Boolean.toString(settings.log() == LogFormat.JSON));
    settings
        .tls()
        .ifPresent(files -> {
          Certificates.check(files);
          System.setProperty("quarkus.http.ssl-port", Integer.toString(port));
          System.setProperty("quarkus.http.insecure-requests", "disabled");
          System.setProperty(
              "quarkus.http.ssl.certificate.files",
              files.certificate().toAbsolutePath().toString());
          System.setProperty(
              "quarkus.http.ssl.certificate.key-files", files.key().toAbsolutePath().toString());
        });
  }
}
