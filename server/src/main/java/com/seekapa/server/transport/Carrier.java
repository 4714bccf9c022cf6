package com.seekapa.server.transport;

/** What carries the text of a session to its client. Safe for use by many threads. */
interface Carrier {
  /** Sends a text after those before it, and tells when it has left or never will. */
  void send(String text, Runnable done);

  void close(CloseCode code);
}
