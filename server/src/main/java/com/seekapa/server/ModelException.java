package com.seekapa.server;

import com.seekapa.server.catalog.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The model file has problems; the message lists them by line. */
final class ModelException extends RuntimeException {
  ModelException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
