package com.seekapa.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program starts: {@code serve} starts the server, every other command is plain Java. */
@QuarkusMain
public final class Main {
  Main() {}

  public static void main(String... args) {
    var command = args.length == 0 ? "" : args[0];
    if (command.equals("serve")) {
      Quarkus.run(args);
    } else {
      System.err.println("Unknown command: " + command);
      System.exit(1);
    }
  }
}
