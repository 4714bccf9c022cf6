package com.seekapa.server.admission;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who calls, where proxies stand between. Each proxy adds to the end of a header whom it has heard;
 * what stands before the words of the last proxy that is trusted may be made up. Only one header is
 * read: a proxy that sets the one usually passes the other on as the caller wrote it.
 */
public record Callers(List<AddressRange> trusted, ForwardedBy header) {
  private static final Pattern FORWARDED_FOR =
      Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\"]*)");
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[(.*)](?::\\d{1,5})?|([^:]*):\\d{1,5}");

  public Callers {
    trusted = List.copyOf(trusted);
  }

  /**
   * The first who is not trusted, from the right.
   *
   * @param peer who holds the other end of the connection
   * @param values the values of the header, in their order
   */
  public Caller of(InetAddress peer, List<String> values) {
    if (!isTrusted(peer) || values.isEmpty()) {
      return Caller.at(peer);
    }
    var caller = peer;
    for (var hop : hops(values).reversed()) {
      var next = address(hop);
      if (next.isEmpty()) {
        return new Caller(caller, false, Optional.empty());
      }
      caller = next.get();
      if (!isTrusted(caller)) {
        break;
      }
    }
    return Caller.at(caller);
  }

  private boolean isTrusted(InetAddress address) {
    for (var range : trusted) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private List<String> hops(List<String> values) {
    var all = values.stream().flatMap(value -> Arrays.stream(value.split(",", -1)));
    return switch (header) {
      case X_FORWARDED_FOR -> all.map(String::strip).toList();
      case FORWARDED -> all.flatMap(Callers::forwardedFor).toList();
    };
  }

  /** RFC 7239; an element without for tells nothing, which must not go unnoticed. */
  private static Stream<String> forwardedFor(String element) {
    var found = FORWARDED_FOR.matcher(element);
    return Stream.of(found.find() ? found.group(1).replace("\"", "").strip() : "");
  }

  private static Optional<InetAddress> address(String hop) {
    var plain = AddressRange.address(hop);
    var found = WITH_PORT.matcher(hop);
    if (plain.isPresent() || !found.matches()) {
      return plain;
    }
    return AddressRange.address(
        Optional.ofNullable(found.group(1))
            .or(() -> Optional.ofNullable(found.group(2)))
            .orElse(""));
  }
}
