package com.seekapa.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxiaCreationTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  @TempDir Path folder;

  @Test
  void the_same_seed_and_day_make_the_same_data_with_one_thread_and_with_four()
      throws SQLException {
    assertThat(contents("one", 7, 1)).isEqualTo(contents("four", 7, 4));
  }

  @Test
  void another_seed_makes_other_data() throws SQLException {
    assertThat(contents("seven", 7, 2)).isNotEqualTo(contents("eight", 8, 2));
  }

  @Test
  void a_file_in_place_of_the_folder_is_reported_with_what_to_do() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "not a folder");
    assertThatThrownBy(() -> AxiaDemo.create(file.resolve("axia.duckdb"), LAST_DAY, 1))
        .isInstanceOf(DemoDataException.class)
        .hasMessageContaining(file + " is a file, not a folder")
        .hasMessageContaining("--data DIR");
  }

  @Test
  void a_full_disk_is_reported_and_leaves_nothing_behind() throws Exception {
    var process = start("4194304");
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(1);
    assertThat(output).contains("DemoDataException").contains("free space");
    assertThat(files()).isEmpty();
  }

  @Test
  void a_killed_creation_leaves_no_data_file_and_the_next_one_cleans_up() throws Exception {
    var process = start();
    while (files().isEmpty() && process.isAlive()) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
    assertThat(files()).isNotEmpty().doesNotContain("axia.duckdb");
    AxiaDemo.create(folder.resolve("axia.duckdb"), LAST_DAY, 1);
    assertThat(files()).containsExactly("axia.duckdb");
  }

  /** Processor time, because other tests share the machine: two cores have 10 s of it in 5 s. */
  @Test
  void a_cold_start_needs_no_more_than_two_cores_have_in_five_seconds() throws Exception {
    var process = start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(files()).containsExactly("axia.duckdb");
    assertThat(Duration.parse(output.strip())).isLessThan(Duration.ofSeconds(10));
  }

  /** Creates data in a process of its own, which may be forbidden to write larger files. */
  private Process start(String... largestFile) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Creation.class.getName(),
                folder.resolve("axia.duckdb").toString()));
    command.addAll(List.of(largestFile));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private List<String> contents(String name, long seed, int threads) throws SQLException {
    var file = folder.resolve(name + ".duckdb");
    AxiaDemo.create(file, LAST_DAY, seed, threads);
    var contents = new ArrayList<String>();
    try (var axia = AxiaFile.open(file, LAST_DAY)) {
      for (var table :
          List.of("sales", "products", "customers", "geography", "channels", "targets")) {
        contents.add(
            table
                + axia.rows(
                    "SELECT count(*), bit_xor(hash(t)), sum(hash(t)::HUGEINT) FROM "
                        + table
                        + " t"));
      }
    }
    return contents;
  }

  /** The program of the process. */
  static final class Creation {
    public static void main(String[] arguments) throws Exception {
      if (arguments.length > 1) {
        limitFileSize(arguments[1]);
      }
      AxiaDemo.create(Path.of(arguments[0]), LAST_DAY, 1);
      System.out.println(ProcessHandle.current().info().totalCpuDuration().orElseThrow());
    }

    /** To a program, a file that may not grow is like a disk that is full. */
    private static void limitFileSize(String bytes) throws Exception {
      new DuckDBDriver().connect("jdbc:duckdb:", new Properties()).close();
      var pid = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + bytes).start().waitFor();
    }
  }
}
