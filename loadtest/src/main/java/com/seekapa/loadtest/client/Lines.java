package com.seekapa.loadtest.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The connections of one part of a test, on few threads. Closing it ends them. */
public final class Lines implements AutoCloseable {
  private static final int LOOPS = 2;
  private static final int DIALLED_AT_ONCE = 128;
  private static final long SWEEP_MILLIS = 100;
  private static final int CONNECT_MILLIS = 10_000;

  private final NioEventLoopGroup loops = new NioEventLoopGroup(LOOPS);
  private final List<LiveLine> lines = new ArrayList<>();
  private final Target target;
  private final Duration timeout;

  private Lines(Target target, Duration timeout) {
    this.target = target;
    this.timeout = timeout;
  }

  /** Opens chats; returns when each has been dialled once, whether or not it is open. */
  public static Lines chats(
      Target target, int count, Duration ramp, Duration timeout, Line.Events events)
      throws InterruptedException {
    return open(target, new ChatSpeech(target), count, ramp, timeout, events);
  }

  /** The same for connections of HTTP. */
  public static Lines calls(
      Target target, int count, Duration ramp, Duration timeout, Line.Events events)
      throws InterruptedException {
    return open(target, new ApiSpeech(target), count, ramp, timeout, events);
  }

  private static Lines open(
      Target target, Speech speech, int count, Duration ramp, Duration timeout, Line.Events events)
      throws InterruptedException {
    var lines = new Lines(target, timeout);
    lines.make(speech, count, events);
    lines.dial(ramp);
    lines.sweepOften();
    return lines;
  }

  private void make(Speech speech, int count, Line.Events events) {
    var remote = target.address();
    var from = LocalAddresses.towards(remote);
    for (int i = 0; i < count; i++) {
      var bootstrap = bootstrap(remote);
      from.of(i).ifPresent(bootstrap::localAddress);
      lines.add(new LiveLine(loops.next(), bootstrap, speech, events, timeout.toNanos()));
    }
  }

  private static Bootstrap bootstrap(InetSocketAddress remote) {
    return new Bootstrap()
        .channel(NioSocketChannel.class)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.SO_REUSEADDR, true)
        .remoteAddress(remote);
  }

  private void dial(Duration ramp) throws InterruptedException {
    var free = new Semaphore(DIALLED_AT_ONCE);
    long start = System.nanoTime();
    for (int i = 0; i < lines.size(); i++) {
      waitUntil(start + ramp.toNanos() * i / lines.size());
      free.acquire();
      lines.get(i).dial(free::release);
    }
    free.acquire(DIALLED_AT_ONCE);
  }

  private static void waitUntil(long time) {
    for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void sweepOften() {
    for (var loop : loops) {
      var own = lines.stream().filter(line -> line.loop() == loop).toList();
      loop.scheduleWithFixedDelay(
          () -> own.forEach(line -> line.sweep(System.nanoTime())),
          SWEEP_MILLIS,
          SWEEP_MILLIS,
          TimeUnit.MILLISECONDS);
    }
  }

  public List<Line> all() {
    return List.copyOf(lines);
  }

  @Override
  public void close() throws InterruptedException {
    lines.forEach(LiveLine::end);
    loops.shutdownGracefully(50, 5000, TimeUnit.MILLISECONDS).await();
  }
}
