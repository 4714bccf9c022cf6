package com.seekapa.benchmarks.realtime;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** nginx with nchan: the limit for files and for messages to many. */
record Nginx(Process process, Path folder, URI http, URI socket, ProcessUse use) implements Peer {
  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final Path NCHAN = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
  static final String FILE = "answer.json";

  /** Whether it can be started here, or what is missing. */
  static Optional<String> missing() {
    return Files.exists(PROGRAM)
        ? Files.exists(NCHAN) ? Optional.empty() : Optional.of("libnginx-mod-nchan")
        : Optional.of("nginx and libnginx-mod-nchan");
  }

  /**
   * @param served the bytes of its one file
   */
  static Nginx start(String served) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("seekapa-nginx");
    Files.createDirectories(folder.resolve("html"));
    Files.writeString(folder.resolve("html").resolve(FILE), served);
    int port = freePort();
    Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port));
    openToAll(folder);
    var process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString(),
                "-g",
                "daemon off;")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.log").toFile())
            .start();
    await(port);
    return new Nginx(
        process,
        folder,
        URI.create("http://127.0.0.1:" + port),
        URI.create("ws://127.0.0.1:" + port + "/sub"),
        new ProcessUse(process.toHandle()));
  }

  private static String configuration(Path folder, int port) {
    return """
    load_module %s;
    worker_processes 2;
    worker_rlimit_nofile 20000;
    pid %s/nginx.pid;
    error_log %s/error.log;
    events { worker_connections 18000; }
    http {
      access_log off;
      open_file_cache max=100;
      keepalive_requests 100000000;
      types { application/json json; }
      client_body_temp_path %s/body;
      server {
        listen 127.0.0.1:%d backlog=4096;
        root %s/html;
        location = /pub { nchan_publisher; nchan_channel_id all; nchan_store_messages off; }
        location = /sub { nchan_subscriber websocket; nchan_channel_id all; nchan_subscriber_first_message newest; }
      }
    }
    """
        .formatted(NCHAN, folder, folder, folder, port, folder);
  }

  /** Its workers run as another user. */
  private static void openToAll(Path folder) {
    folder.toFile().setExecutable(true, false);
    folder.toFile().setReadable(true, false);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try (var _ = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IllegalStateException("nginx does not answer");
  }

  @Override
  public String name() {
    return "nginx";
  }

  @Override
  public Optional<String> subprotocol() {
    return Optional.of("ws+meta.nchan").filter(_ -> false);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
