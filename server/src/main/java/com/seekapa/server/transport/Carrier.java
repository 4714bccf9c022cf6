package com.seekapa.server.transport;

/** What carries the messages of a session to its client. Safe for use by many threads. */
interface Carrier {
  /** Sends a message after those before it, and tells when it has left or never will. */
  void send(Outgoing message, Runnable done);

  void close(CloseCode code);
}
