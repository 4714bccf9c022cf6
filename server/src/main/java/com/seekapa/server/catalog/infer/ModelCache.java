package com.seekapa.server.catalog.infer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A folder of models that were learned, a file for each place. A file that can't be read, or that
 * is of another format, place or state, is as good as none. Safe for use by many threads and
 * processes: whoever looks for a file meanwhile finds none, or a whole one.
 */
public final class ModelCache {
  private static final int MOST_FILES = 500;
  private static final String ENDING = ".json";

  private final Path folder;
  private final int most;

  /** A cache in this folder, which needn't exist yet; the latest 500 models are kept. */
  public ModelCache(Path folder) {
    this(folder, MOST_FILES);
  }

  ModelCache(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /**
   * What a model is of.
   *
   * @param place where the data is
   * @param state changes with everything that the model was learned from
   */
  public record Key(String place, String state) {
    /** The state in a few characters. */
    String stamp() {
      return hash(state);
    }
  }

  /** The model of this place in this state, if there is one. */
  Optional<LearnedModel> read(Key key) {
    try {
      return LearnedModelText.read(Files.readString(file(key)), key);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a model in place of what there was of its place. */
  void write(Key key, LearnedModel learned) throws IOException {
    var text = LearnedModelText.write(learned, key);
    if (text.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    var draft = Files.createTempFile(folder, "draft", "");
    try {
      Files.writeString(draft, text.get());
      Files.move(draft, file(key), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    removeOldest();
  }

  Path file(Key key) {
    return folder.resolve(hash(key.place()) + ENDING);
  }

  private void removeOldest() throws IOException {
    var files = new ArrayList<Kept>();
    try (var found = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (var file : found) {
        files.add(new Kept(file, Files.getLastModifiedTime(file).toMillis()));
      }
    }
    for (var old : oldest(files)) {
      Files.deleteIfExists(old.file());
    }
  }

  private record Kept(Path file, long written) {}

  private List<Kept> oldest(List<Kept> files) {
    return files.stream()
        .sorted(Comparator.comparing(Kept::written).reversed())
        .skip(most)
        .toList();
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
