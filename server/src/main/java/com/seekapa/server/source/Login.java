package com.seekapa.server.source;

import java.util.Optional;

/** Who asks a database. Its text never tells the password. */
public record Login(Optional<String> user, Optional<String> password) {
  public static final Login NONE = new Login(Optional.empty(), Optional.empty());

  /** This one where it says something, otherwise the other. */
  Login or(Login other) {
    return new Login(user.or(other::user), password.or(other::password));
  }

  /** The text without the password. */
  String masked(String text) {
    return password.filter(it -> !it.isEmpty()).map(it -> text.replace(it, "…")).orElse(text);
  }

  @Override
  public String toString() {
    return "login of " + user.orElse("nobody");
  }
}
