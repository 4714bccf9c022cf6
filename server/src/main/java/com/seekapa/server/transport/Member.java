package com.seekapa.server.transport;

/** Whoever hears what is sent to a group. Hearing never blocks. */
interface Member {
  void hear(Outgoing message);
}
