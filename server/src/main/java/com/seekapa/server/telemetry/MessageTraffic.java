package com.seekapa.server.telemetry;

/** Watches messages go in and out of WebSockets. Safe for use by many threads. */
public interface MessageTraffic {
  /**
   * @param bytes of its text
   */
  void received(long bytes);

  /**
   * @param characters of its text
   */
  void sent(long characters);

  /** A connection was refused or ended by the server. */
  void closed(String reason);

  /** Where nobody wants to know. */
  static MessageTraffic unwatched() {
    return new MessageTraffic() {
      @Override
      public void received(long bytes) {}

      @Override
      public void sent(long characters) {}

      @Override
      public void closed(String reason) {}
    };
  }

  /** Counts them. */
  static MessageTraffic counted(Metrics metrics) {
    return new CountedTraffic(metrics);
  }
}
