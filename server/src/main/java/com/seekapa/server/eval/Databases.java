package com.seekapa.server.eval;

import java.util.Optional;

/** Opens the databases that cases are about. Safe for use by many threads. */
public interface Databases {
  /**
   * Opens a database with the model inferred from it, which takes a while.
   *
   * @param name as cases name it; empty for those that name none
   */
  Database open(Optional<String> name) throws InterruptedException;

  /** The same one for all cases, whatever they name; it stays open. */
  static Databases only(Database database) {
    var lent = new LentDatabase(database);
    return _ -> lent;
  }
}
