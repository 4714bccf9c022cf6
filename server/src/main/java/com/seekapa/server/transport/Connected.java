package com.seekapa.server.transport;

/** Somebody who stays connected, by whatever means. */
interface Connected {
  /** Ends the connection, telling the client why where that is possible. */
  void end(CloseCode code);

  /** Ends it because the server stops, after what was asked over it is answered. */
  void endWhenAnswered();

  /** What waits to be sent. */
  Outbox.Stats waiting();
}
