package com.seekapa.server.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The files of a certificate, or chain of them, and of its private key, both in PEM. */
public record TlsFiles(Path certificate, Path key) {
  static Optional<TlsFiles> of(Optional<Path> certificate, Optional<Path> key) {
    if (certificate.isPresent() != key.isPresent()) {
      throw new UsageException(
          "--tls-certificate and --tls-key belong together: name both files, or neither.");
    }
    return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
  }
}
