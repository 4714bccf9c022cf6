package com.seekapa.server.admission;

/** The header in which trusted proxies tell whom they have heard. */
public enum ForwardedBy {
  X_FORWARDED_FOR("X-Forwarded-For"),
  /** RFC 7239. */
  FORWARDED("Forwarded");

  private final String header;

  ForwardedBy(String header) {
    this.header = header;
  }

  public String header() {
    return header;
  }
}
