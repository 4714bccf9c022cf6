package com.seekapa.server.transport;

/** Somebody who stays connected, by whatever means. */
interface Connected {
  /** Ends the connection, telling the client why where that is possible. */
  void end(CloseCode code);
}
