package com.seekapa.server.security;

/** Tells who somebody is by what they show. Never blocks; safe for use by many threads. */
public interface Authenticator {
  Login authenticate(Credentials credentials);

  /** For a server that only this machine can reach: everyone is the local person. */
  static Authenticator local() {
    return _ -> new Login.Known(Principal.LOCAL);
  }

  /** Everyone who knows the token comes in. */
  static Authenticator token(String token) {
    return new TokenAuthenticator(token);
  }
}
