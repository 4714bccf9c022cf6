package com.seekapa.loadtest.measure;

import java.util.Optional;

/** Looks at what the server uses; empty where that is not known. For one thread. */
public interface ServerProbe {
  Optional<Usage> look();

  /** In words, where the figures come from. */
  String source();

  /** Those of the server's machine. */
  default int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Nobody knows. */
  static ServerProbe none() {
    return new ServerProbe() {
      @Override
      public Optional<Usage> look() {
        return Optional.empty();
      }

      @Override
      public String source() {
        return "not known";
      }
    };
  }
}
