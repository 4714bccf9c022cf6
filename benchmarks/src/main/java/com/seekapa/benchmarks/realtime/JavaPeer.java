package com.seekapa.benchmarks.realtime;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A server on the JVM in a process of its own, ready when this exists. */
record JavaPeer(
    String name,
    Process process,
    URI http,
    URI socket,
    Optional<String> subprotocol,
    ProcessUse use)
    implements Peer {
  private static final Pattern ADDRESS = Pattern.compile("http://([\\w.\\[\\]:]+:\\d+)");

  /** Seekapa as it is packaged, with the options that the launcher gives it. */
  static JavaPeer seekapa(Path data, List<String> jvmOptions, List<String> options)
      throws IOException {
    var app = System.getProperty("seekapa.app", "server/target/quarkus-app/quarkus-run.jar");
    var command = java(jvmOptions);
    command.addAll(List.of("-jar", app, "serve", "--port", "0", "--data", data.toString()));
    command.addAll(options);
    return start("Seekapa", command, "/ws/chat", Optional.of("seekapa.v1.json"));
  }

  static JavaPeer bareNetty(List<String> jvmOptions) throws IOException {
    var command = java(jvmOptions.stream().filter(it -> !it.contains("AOT")).toList());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), BareNettyServer.class.getName()));
    return start("bare Netty", command, BareNettyServer.PATH, Optional.empty());
  }

  private static List<String> java(List<String> jvmOptions) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    return command;
  }

  private static JavaPeer start(
      String name, List<String> command, String path, Optional<String> subprotocol)
      throws IOException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var authority = authority(process, name);
    return new JavaPeer(
        name,
        process,
        URI.create("http://" + authority),
        URI.create("ws://" + authority + path),
        subprotocol,
        new ProcessUse(process.toHandle()));
  }

  private static String authority(Process process, String name) throws IOException {
    var output = process.inputReader();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var found = ADDRESS.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IOException(name + " ended before it was ready.");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
