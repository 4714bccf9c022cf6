package com.seekapa.server.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells one file or state of a file from another of the same name. */
final class FileIdentity {
  private FileIdentity() {}

  /** Changes when the file is replaced by another. */
  static String of(Path file) {
    var attributes = attributes(file);
    return attributes.fileKey() + "-" + attributes.creationTime().toMillis();
  }

  /** Changes when the file is replaced or written to. */
  static String stamp(Path file) {
    var attributes = attributes(file);
    return attributes.size() + "-" + attributes.lastModifiedTime().toMillis();
  }

  private static BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw new SourceException(new SourceFailure.Missing(file), e);
    }
  }
}
