package com.seekapa.loadtest.client;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * From which addresses connections are made. One address has some 28,000 ports towards a server,
 * fewer right after a test that used them, so connections to this machine are spread over
 * 127.0.0.2, 127.0.0.3, … where the system has them.
 */
final class LocalAddresses {
  private static final int CONNECTIONS_EACH = 5000;
  private final boolean many;

  private LocalAddresses(boolean many) {
    this.many = many;
  }

  static LocalAddresses towards(InetSocketAddress server) {
    return new LocalAddresses(
        server.getAddress() instanceof Inet4Address address
            && address.isLoopbackAddress()
            && exists(number(0)));
  }

  private static boolean exists(InetAddress address) {
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(address, 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where the connection of that number comes from; empty for wherever the system likes. */
  Optional<InetSocketAddress> of(int connection) {
    return many
        ? Optional.of(new InetSocketAddress(number(connection / CONNECTIONS_EACH), 0))
        : Optional.empty();
  }

  private static InetAddress number(int number) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + number % 200)});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
