package com.seekapa.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What tells this program from an older or newer one. */
final class Program {
  private Program() {}

  /** Changes when the program is built again; empty where it runs from loose classes. */
  static Optional<String> stamp() {
    var source = Program.class.getProtectionDomain().getCodeSource();
    try {
      var file = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(file)
          ? Optional.of(Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis())
          : Optional.empty();
    } catch (URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException
        | IOException e) {
      return Optional.empty();
    }
  }
}
