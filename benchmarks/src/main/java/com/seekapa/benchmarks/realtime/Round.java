package com.seekapa.benchmarks.realtime;

/**
 * What one round of a measurement took of a server.
 *
 * @param things how many messages, requests or deliveries there were
 * @param seconds how long it took
 * @param cpuNanos what CPU time the server spent meanwhile
 */
record Round(long things, double seconds, long cpuNanos) {
  /** Work to be measured; gives how many things were done. */
  interface Work {
    long done() throws Exception;
  }

  static Round of(Peer peer, Work work) throws Exception {
    long cpu = peer.use().cpuNanos();
    long begun = System.nanoTime();
    long things = work.done();
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Round(things, seconds, peer.use().cpuNanos() - cpu);
  }

  double perSecond() {
    return things / seconds;
  }

  /** CPU time of the server for each, in microseconds. */
  double microsEach() {
    return cpuNanos / 1e3 / things;
  }
}
