package com.seekapa.server.eventstore;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How the SQLite file is used.
 *
 * @param maxPages the most pages of 4 KB that the file may have
 * @param syncEveryCommit whether a commit waits for the disk, which makes it safe against power
 *     loss too; without, it is safe against the end of the process
 * @param busyTimeout how long to wait for another process that holds the file
 */
public record SqliteSettings(OptionalLong maxPages, boolean syncEveryCommit, Duration busyTimeout) {
  public static final SqliteSettings DEFAULT =
      new SqliteSettings(OptionalLong.empty(), false, Duration.ofSeconds(3));
}
