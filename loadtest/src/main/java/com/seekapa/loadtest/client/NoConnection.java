package com.seekapa.loadtest.client;

import io.netty.channel.ConnectTimeoutException;
import java.net.BindException;
import java.net.ConnectException;

/** Why a connection could not be made, in words that do not name the address, to be counted by. */
final class NoConnection {
  private NoConnection() {}

  static String why(Throwable cause) {
    return switch (cause) {
      case ConnectTimeoutException _ -> "timed out";
      case BindException _ -> "no port left on this machine";
      case ConnectException _ -> "refused";
      default ->
          String.valueOf(cause.getMessage()).contains("Too many open files")
              ? "too many open files on this machine"
              : cause.getClass().getSimpleName();
    };
  }
}
