package com.seekapa.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A file on its way to become another, named after the process that writes it, so that what a
 * killed process left behind can be told from what a running one is writing.
 */
record Draft(Path folder, String prefix, Path path) {
  static Draft beside(Path file) {
    var folder =
        Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    var prefix = file.getFileName() + ".draft-";
    return new Draft(folder, prefix, folder.resolve(prefix + ProcessHandle.current().pid()));
  }

  /** Makes the folder, and removes drafts that nobody writes any more. */
  void prepare() throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.newDirectoryStream(folder, prefix + "*")) {
      for (var file : files) {
        if (isAbandoned(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Removes what is left of it, whatever became of it. */
  void discard() {
    for (var file : List.of(path, path.resolveSibling(path.getFileName() + ".wal"))) {
      file.toFile().delete();
    }
  }

  private boolean isAbandoned(Path file) {
    var pid = file.getFileName().toString().substring(prefix.length()).replaceAll("\\D.*", "");
    return pid.isEmpty()
        || Long.parseLong(pid) == ProcessHandle.current().pid()
        || ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }
}
