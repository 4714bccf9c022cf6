package com.seekapa.loadtest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param token what the server asks callers for, where it does; never printed
 * @param rate requests a second, sent whether or not the server keeps up; empty for users who wait
 *     for their answers
 * @param ramp the time over which connections are opened
 * @param thinkMin the least that a user thinks between an answer and the next question
 * @param timeout how long an answer may take, from when it was meant to be asked
 * @param zipf the exponent by which the questions asked often are preferred; 0 for all alike
 */
record Options(
    URI url,
    Optional<String> token,
    TestKind test,
    Optional<Integer> users,
    Duration duration,
    Duration ramp,
    Optional<Integer> rate,
    Duration thinkMin,
    Duration thinkMax,
    Duration timeout,
    Duration pause,
    double zipf,
    long seed,
    Optional<Path> report) {

  /** The parts of the server that can be loaded. */
  enum TestKind {
    ALL,
    WEBSOCKET,
    API,
    MEMORY
  }
}
