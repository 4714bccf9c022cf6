package com.seekapa.server.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Files of rows, each a table, asked through a copy in a DuckDB file. The copy is named after the
 * state of the files, so that it serves the next start too, and is made anew when they change.
 */
final class FilesSource implements DataSource {
  private static final int MOST_NOTES = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path path;
  private final SourceSettings settings;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile Loaded loaded;

  /**
   * The copy in use.
   *
   * @param stamp of the files that it was made from
   */
  private record Loaded(String stamp, Path copy, DataSource source) {
    boolean isOf(String stamp) {
      return this.stamp.equals(stamp) && Files.exists(copy);
    }
  }

  /** A query on the copy. */
  private interface Use<R> {
    R of(DataSource source) throws InterruptedException;
  }

  static DataSource open(Path path, SourceSettings settings) {
    return new FilesSource(path, settings);
  }

  private FilesSource(Path path, SourceSettings settings) {
    this.path = path.toAbsolutePath().normalize();
    this.settings = settings;
    this.loaded = load(FileSet.of(this.path));
  }

  private Loaded load(FileSet files) {
    var stamp = files.stamp();
    var name = hash(path + "\n" + settings.brokenRows());
    var copy = settings.copies().resolve(name + "-" + hash(stamp) + ".duckdb");
    if (!Files.exists(copy)) {
      copy(files, copy);
      removeOlder(name, copy);
    }
    return new Loaded(stamp, copy, DuckDbSource.open(copy, settings.duckDb()));
  }

  /** Whoever looks for the copy meanwhile finds none, or a whole one. */
  private void copy(FileSet files, Path copy) {
    var draft = copy.resolveSibling(copy.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.createDirectories(copy.getParent());
      Files.deleteIfExists(draft);
      try {
        new FileLoader(settings).load(files, draft);
        Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new SourceException(new SourceFailure.Unreadable(copy, String.valueOf(e)), e);
    }
  }

  private static void removeOlder(String name, Path copy) {
    try (var others = Files.newDirectoryStream(copy.getParent(), name + "-*.duckdb")) {
      for (var other : others) {
        if (!other.equals(copy)) {
          Files.deleteIfExists(other);
        }
      }
    } catch (IOException e) {
      throw new SourceException(new SourceFailure.Unreadable(copy, String.valueOf(e)), e);
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private <R> R use(Use<R> use) throws InterruptedException {
    reloadIfChanged();
    lock.readLock().lockInterruptibly();
    try {
      return use.of(loaded.source());
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for the queries that run on the copy before it is closed. */
  private void reloadIfChanged() throws InterruptedException {
    if (loaded.isOf(stamp())) {
      return;
    }
    lock.writeLock().lockInterruptibly();
    try {
      var files = FileSet.of(path);
      if (!loaded.isOf(files.stamp())) {
        var before = loaded;
        loaded = load(files);
        before.source().close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.duckDb();
  }

  @Override
  public SourceSchema schema() throws InterruptedException {
    return use(DataSource::schema);
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return use(source -> source.execute(query, timeout));
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return use(source -> source.query(text, maxRows, timeout));
  }

  @Override
  public String stamp() {
    return FileSet.of(path).stamp();
  }

  @Override
  public List<String> notes() throws InterruptedException {
    var rows = use(source -> source.query(FileLoader.NOTES, MOST_NOTES, PATIENCE)).rows();
    return rows.stream().flatMap(row -> text(row.getFirst())).toList();
  }

  private static Stream<String> text(Cell cell) {
    return cell instanceof Cell.Text(var text) ? Stream.of(text) : Stream.empty();
  }

  @Override
  public void close() {
    loaded.source().close();
  }
}
