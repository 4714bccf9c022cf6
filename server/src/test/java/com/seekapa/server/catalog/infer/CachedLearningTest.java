package com.seekapa.server.catalog.infer;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceLocation;
import com.seekapa.server.source.SourceSchema;
import com.seekapa.server.source.SourceSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a model is inferred, and when the one that was kept will do. */
class CachedLearningTest {
  private static final Optional<SchemaFile> NO_FILE = Optional.empty();

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();
  private Path database;
  private Path kept;
  private int inferred;

  @BeforeEach
  void fill() throws SQLException {
    database = folder.resolve("kiosk.sqlite");
    kept = folder.resolve("cache").resolve("models");
    write(
        "CREATE TABLE ices (id INTEGER PRIMARY KEY, flavour TEXT, price REAL, sold TEXT)",
        "INSERT INTO ices VALUES (1, 'lemon', 1.5, '2026-05-01'), (2, 'nut', 2, '2026-05-02')");
  }

  @Test
  void a_model_is_inferred_once_and_then_read_as_it_was() throws Exception {
    var first = learn();
    var second = learn();
    assertThat(inferred).isEqualTo(1);
    assertThat(second).isEqualTo(first);
    assertThat(second.values()).containsKey(second.model().dimension("ices_flavour"));
    assertThat(told)
        .containsExactly(
            "Inferring a model of " + database + " …",
            "The model of " + database + " was read from the cache.");
  }

  @Test
  void a_file_that_was_written_to_is_inferred_again() throws Exception {
    learn();
    write("INSERT INTO ices VALUES (3, 'mango', 2, '2026-05-03')");
    later(database);
    var again = learn();
    assertThat(inferred).isEqualTo(2);
    assertThat(again.values().get(again.model().dimension("ices_flavour"))).contains("mango");
    learn();
    assertThat(inferred).isEqualTo(2);
  }

  @Test
  void a_changed_schema_is_inferred_again_though_the_data_seems_the_same() throws Exception {
    learn("program", NO_FILE, Unmoved::new);
    write("ALTER TABLE ices ADD COLUMN organic INTEGER");
    learn("program", NO_FILE, Unmoved::new);
    assertThat(inferred).isEqualTo(2);
  }

  @Test
  void other_readable_names_make_another_model() throws Exception {
    var named =
        SchemaFile.parse(
            "{\"db\": \"k\", \"tables\": [{\"table\": \"ices\", \"label\": \"cone\"}]}");
    learn();
    var described = learn("program", Optional.of(named), it -> it);
    assertThat(inferred).isEqualTo(2);
    assertThat(described.model().table("ices").row().label()).isEqualTo("cone");
  }

  @Test
  void another_program_may_infer_otherwise() throws Exception {
    learn();
    learn("newer program", NO_FILE, it -> it);
    assertThat(inferred).isEqualTo(2);
  }

  @Test
  void a_damaged_file_is_ignored_and_rewritten() throws Exception {
    var good = learn();
    var text = Files.readString(file());
    var damaged =
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"format\": 1, \"place\": null}",
            text.substring(0, text.length() / 2),
            text.replace("name:", "nome:"),
            text.replace("\"lemon\"", "null"),
            text.replace("ices_flavour\":", "ices_taste\":"));
    for (var each : damaged) {
      assertThat(each).isNotEqualTo(text);
      Files.writeString(file(), each);
      int before = inferred;
      assertThat(learn()).as(each).isEqualTo(good);
      assertThat(inferred).as(each).isEqualTo(before + 1);
      assertThat(file()).hasContent(text);
    }
  }

  @Test
  void bytes_that_are_no_text_are_ignored() throws Exception {
    learn();
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    learn();
    assertThat(inferred).isEqualTo(2);
  }

  @Test
  void a_file_of_another_format_is_ignored() throws Exception {
    learn();
    Files.writeString(file(), Files.readString(file()).replace("\"format\":1", "\"format\":0"));
    learn();
    assertThat(inferred).isEqualTo(2);
  }

  @Test
  void a_file_about_another_place_is_ignored() throws Exception {
    learn();
    Files.writeString(file(), Files.readString(file()).replace("kiosk.sqlite", "other.sqlite"));
    learn();
    assertThat(inferred).isEqualTo(2);
  }

  @Test
  void a_folder_that_can_not_be_written_to_costs_nothing_but_time() throws Exception {
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "a file where the folder should be", StandardCharsets.UTF_8);
    learn();
    learn();
    assertThat(inferred).isEqualTo(2);
    assertThat(told).anyMatch(line -> line.startsWith("The model can't be kept"));
  }

  @Test
  void whoever_reads_while_another_writes_finds_a_whole_file() throws Exception {
    var learned = learn();
    var cache = new ModelCache(kept);
    var key = new ModelCache.Key("somewhere", "as it is");
    cache.write(key, learned);
    var done = new AtomicBoolean();
    var writer =
        Thread.ofPlatform()
            .start(() -> {
              for (int round = 0; round < 50; round++) {
                write(cache, key, learned);
              }
              done.set(true);
            });
    while (!done.get()) {
      assertThat(cache.read(key)).contains(learned);
    }
    writer.join();
    assertThat(files()).hasSize(2);
  }

  @Test
  void only_the_latest_models_are_kept() throws Exception {
    var learned = learn();
    var cache = new ModelCache(folder.resolve("few"), 2);
    for (int i = 0; i < 3; i++) {
      var key = new ModelCache.Key("place " + i, "");
      cache.write(key, learned);
      Files.setLastModifiedTime(cache.file(key), FileTime.fromMillis(1_000L * i));
    }
    cache.write(new ModelCache.Key("place 3", ""), learned);
    assertThat(Stream.of(0, 1, 2, 3).filter(i -> isKept(cache, i))).containsExactly(2, 3);
  }

  private static boolean isKept(ModelCache cache, int place) {
    return cache.read(new ModelCache.Key("place " + place, "")).isPresent();
  }

  private static void write(ModelCache cache, ModelCache.Key key, LearnedModel learned) {
    try {
      cache.write(key, learned);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private LearnedModel learn() throws InterruptedException {
    return learn("program", NO_FILE, it -> it);
  }

  private LearnedModel learn(
      String program,
      Optional<SchemaFile> schema,
      java.util.function.UnaryOperator<DataSource> seen)
      throws InterruptedException {
    var place = new SourceLocation.SqliteFile(database);
    ModelLearning counted =
        (where, source, file) -> {
          inferred++;
          return ModelLearning.byInference().learn(where, source, file);
        };
    try (var source = DataSource.open(place, new SourceSettings(200, 1, 1, 10_000))) {
      return new CachedLearning(counted, new ModelCache(kept), program, told::add)
          .learn(place, seen.apply(source), schema);
    }
  }

  private void write(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      for (var text : statements) {
        statement.execute(text);
      }
    }
  }

  /** Two writes may happen within the same millisecond. */
  private static void later(Path file) throws IOException {
    var time = Files.getLastModifiedTime(file).toMillis();
    Files.setLastModifiedTime(file, FileTime.fromMillis(time + 1));
  }

  private Path file() throws IOException {
    return files().getFirst();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(kept)) {
      return files.toList();
    }
  }

  /** A source that does not say that its data has changed. */
  private record Unmoved(DataSource source) implements DataSource {
    @Override
    public String stamp() {
      return "always the same";
    }

    @Override
    public Dialect dialect() {
      return source.dialect();
    }

    @Override
    public SourceSchema schema() throws InterruptedException {
      return source.schema();
    }

    @Override
    public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
      return source.execute(query, timeout);
    }

    @Override
    public ResultTable query(String text, int maxRows, Duration timeout)
        throws InterruptedException {
      return source.query(text, maxRows, timeout);
    }

    @Override
    public List<String> notes() throws InterruptedException {
      return source.notes();
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
