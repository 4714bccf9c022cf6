package com.seekapa.server.admission;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that begin with the same bits, such as 10.0.0.0/8, or a single one. */
public record AddressRange(InetAddress first, int bits) {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  public AddressRange {
    if (bits < 0 || bits > first.getAddress().length * 8) {
      throw new IllegalArgumentException("no range: " + first + "/" + bits);
    }
  }

  /** Reads 10.0.0.0/8 or ::1; empty where the text is neither. Names are never looked up. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return address(text).map(it -> new AddressRange(it, it.getAddress().length * 8));
    }
    var bits = text.substring(slash + 1);
    return bits.matches("\\d{1,3}")
        ? address(text.substring(0, slash))
            .filter(it -> Integer.parseInt(bits) <= it.getAddress().length * 8)
            .map(it -> new AddressRange(it, Integer.parseInt(bits)))
        : Optional.empty();
  }

  /** An address as it is written in full, nothing that would have to be looked up. */
  static Optional<InetAddress> address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    var mine = first.getAddress();
    var other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if (((mine[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
