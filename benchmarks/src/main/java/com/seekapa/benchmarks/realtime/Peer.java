package com.seekapa.benchmarks.realtime;

import java.net.URI;
import java.util.Optional;

/** A server that runs, and what it uses. */
interface Peer extends AutoCloseable {
  String name();

  /** Where it speaks HTTP. */
  URI http();

  /** Where it speaks WebSocket. */
  URI socket();

  Optional<String> subprotocol();

  ProcessUse use();

  @Override
  void close() throws InterruptedException;
}
