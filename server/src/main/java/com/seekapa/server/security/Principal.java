package com.seekapa.server.security;

/**
 * A person or program that asks.
 *
 * @param name the same for all connections of the same one
 */
public record Principal(String name) {
  /** Whoever sits in front of this machine. */
  public static final Principal LOCAL = new Principal("local");

  /** Whoever knows the access token. */
  public static final Principal TOKEN = new Principal("token");
}
