package com.seekapa.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One token for everyone. Digests are compared, so that the time it takes tells neither the length
 * nor a beginning of the right one.
 */
final class TokenAuthenticator implements Authenticator {
  private final byte[] expected;

  TokenAuthenticator(String token) {
    expected = digest(token);
  }

  @Override
  public Login authenticate(Credentials credentials) {
    return credentials.token().map(this::check).orElseGet(() -> refused("asks for a token"));
  }

  private Login check(String token) {
    return MessageDigest.isEqual(expected, digest(token))
        ? new Login.Known(Principal.TOKEN)
        : refused("has another token");
  }

  private static Login refused(String why) {
    return new Login.Refused(
        "This server " + why + ".",
        "Send the header “Authorization: Bearer TOKEN”, or offer the subprotocol"
            + " seekapa.token.TOKEN, with the --access-token of the server.");
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
