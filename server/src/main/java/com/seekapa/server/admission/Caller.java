package com.seekapa.server.admission;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Who does something.
 *
 * @param local whether the call comes from this machine, and not through a proxy on it
 * @param person who has logged in
 */
public record Caller(InetAddress address, boolean local, Optional<String> person) {
  /** Somebody who speaks to the server directly. */
  public static Caller at(InetAddress address) {
    return new Caller(address, address.isLoopbackAddress(), Optional.empty());
  }
}
