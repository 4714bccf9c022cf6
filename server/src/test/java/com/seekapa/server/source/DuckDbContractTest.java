package com.seekapa.server.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.List;

/** A file that its owner replaces, because none can be written to while it is read. */
class DuckDbContractTest extends DatabaseContract {
  @Override
  void create() {}

  private Path file() {
    return folder.resolve("a b%ü 'x'.duckdb");
  }

  @Override
  void write(List<String> statements) throws Exception {
    var master = folder.resolve("master.duckdb");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + master);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
    var copy = Files.copy(master, folder.resolve("copy"), StandardCopyOption.REPLACE_EXISTING);
    Files.move(copy, file(), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  String place() {
    return file().toString();
  }

  @Override
  String heavy() {
    return """
    SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1
    """;
  }

  @Override
  void vanish() throws Exception {
    Files.move(file(), folder.resolve("away"));
  }

  @Override
  void comeBack() throws Exception {
    Files.move(folder.resolve("away"), file());
  }
}
