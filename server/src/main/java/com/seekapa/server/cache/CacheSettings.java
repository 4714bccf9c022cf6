package com.seekapa.server.cache;

import java.time.Duration;

/**
 * How much is kept, and how long.
 *
 * @param megabytes for results and for written answers together; 0 keeps none
 * @param ttl after which a result is asked for again
 */
public record CacheSettings(int megabytes, Duration ttl) {
  /** Written answers are small beside the results that they tell. */
  private static final int PART_FOR_ANSWERS = 4;

  /** Then not even questions asked at the same time share a result. */
  public boolean isOff() {
    return megabytes == 0;
  }

  public long bytesForResults() {
    return bytes() - bytesForAnswers();
  }

  public long bytesForAnswers() {
    return bytes() / PART_FOR_ANSWERS;
  }

  private long bytes() {
    return megabytes * 1024L * 1024L;
  }
}
