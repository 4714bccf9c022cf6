package com.seekapa.loadtest.client;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A line over a real socket. Everything in it is touched by one event loop alone. */
final class LiveLine implements Line {
  private static final long BEFORE_DIALLING_AGAIN = TimeUnit.SECONDS.toNanos(1);

  private static final long AT_ONCE = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long PONG_AT_END = TimeUnit.SECONDS.toNanos(1);

  private final EventLoop loop;
  private final Bootstrap bootstrap;
  private final Speech speech;
  private final Events events;
  private final long timeout;
  private final Queue<Ping> pings = new ArrayDeque<>();
  private Optional<Channel> open = Optional.empty();
  private Optional<Running> running = Optional.empty();
  private Runnable firstDialled = () -> {};
  private long dialled;
  private boolean toldWhyNot;
  private boolean ended;

  LiveLine(EventLoop loop, Bootstrap bootstrap, Speech speech, Events events, long timeout) {
    this.loop = loop;
    this.speech = speech;
    this.events = events;
    this.timeout = timeout;
    this.bootstrap = bootstrap.clone(loop);
    this.bootstrap.handler(new Pipeline(this, speech));
  }

  private record Ping(String requestId, long due) {}

  private record Running(String question, long due, Speech.Talk talk, Consumer<Exchange> done) {}

  EventLoop loop() {
    return loop;
  }

  boolean isOpen() {
    return open.isPresent();
  }

  // --- Being connected ----------------------------------------------------------------------

  /**
   * Connects.
   *
   * @param dialledOnce run when it has worked or failed the first time
   */
  void dial(Runnable dialledOnce) {
    loop.execute(() -> {
      firstDialled = dialledOnce;
      dial();
    });
  }

  private void dial() {
    if (ended) {
      return;
    }
    dialled = System.nanoTime();
    toldWhyNot = false;
    bootstrap
        .connect()
        .addListener(connecting -> {
          if (!connecting.isSuccess()) {
            notOpened(new Failure.NotConnected(NoConnection.why(connecting.cause())));
            later(BEFORE_DIALLING_AGAIN, this::dial);
          }
        });
  }

  void connected(Channel channel) {
    if (speech.isReadyWhenConnected()) {
      opened(channel);
    }
  }

  void opened(Channel channel) {
    if (ended) {
      channel.close();
      return;
    }
    open = Optional.of(channel);
    events.opened(System.nanoTime() - dialled);
    dialledOnce();
    running.ifPresent(this::send);
  }

  void notOpened(Failure failure) {
    if (!ended) {
      toldWhyNot = true;
      events.failed(failure);
    }
    dialledOnce();
  }

  private void dialledOnce() {
    firstDialled.run();
    firstDialled = () -> {};
  }

  void lost(Channel channel, int code) {
    boolean wasOpen = open.filter(channel::equals).isPresent();
    if (wasOpen) {
      open = Optional.empty();
      pings.clear();
      events.lost();
    }
    if (ended) {
      return;
    }
    if (wasOpen && running.isPresent()) {
      fail(new Failure.Closed(code));
    } else if (!toldWhyNot && !(wasOpen && speech.isReadyWhenConnected())) {
      events.failed(new Failure.Closed(code)); // but servers may end idle connections of HTTP
    }
    dialledOnce();
    later(wasOpen && speech.isReadyWhenConnected() ? AT_ONCE : BEFORE_DIALLING_AGAIN, this::dial);
  }

  void end() {
    loop.execute(() -> {
      ended = true;
      pings.forEach(this::endedBeforePong);
      open.ifPresent(Channel::close);
    });
  }

  private void endedBeforePong(Ping ping) {
    if (System.nanoTime() - ping.due() > PONG_AT_END) {
      events.failed(new Failure.TimedOut());
    }
  }

  // --- Asking -------------------------------------------------------------------------------

  @Override
  public void ask(String question, long due, Consumer<Exchange> done) {
    loop.execute(() -> {
      var asked = new Running(question, due, speech.about(question), done);
      running = Optional.of(asked);
      if (open.isPresent()) {
        send(asked);
      }
    });
  }

  private void send(Running asked) {
    open.orElseThrow().writeAndFlush(asked.talk().message());
  }

  void received(Speech.Received received) {
    if (received instanceof Speech.Received.Message(var head) && head.type().equals("pong")) {
      pong(head);
    } else {
      running.ifPresentOrElse(asked -> step(asked, received), () -> unasked(received));
    }
  }

  private void step(Running asked, Speech.Received received) {
    long after = System.nanoTime() - asked.due();
    switch (asked.talk().add(received, after)) {
      case Transcript.Step.Waiting _ -> {}
      case Transcript.Step.Done(var accepted, var firstText, var answer) ->
          end(new Exchange.Complete(asked.question(), accepted, firstText, after, answer));
      case Transcript.Step.Wrong(var failure) -> {
        fail(failure);
        if (failure instanceof Failure.Broken) {
          drop();
        }
      }
    }
  }

  /** Ends a connection of which nobody knows what comes next; it is opened again. */
  private void drop() {
    toldWhyNot = true;
    open.ifPresent(Channel::close);
  }

  /** An answer nobody waits for: one that came twice, or of another connection. */
  private void unasked(Speech.Received received) {
    if (Transcript.isAboutAQuestion(received)) {
      events.failed(new Failure.Broken("a message about no question that runs"));
    }
  }

  void broken(String how) {
    if (running.isPresent()) {
      fail(new Failure.Broken(how));
    } else if (!ended) {
      events.failed(new Failure.Broken(how));
    }
  }

  private void fail(Failure failure) {
    running.ifPresent(asked ->
        end(new Exchange.Failed(asked.question(), failure, System.nanoTime() - asked.due())));
  }

  private void end(Exchange exchange) {
    var done = running.orElseThrow().done();
    running = Optional.empty();
    done.accept(exchange);
  }

  // --- Pings and time -----------------------------------------------------------------------

  @Override
  public void ping(long due) {
    loop.execute(() -> open.ifPresent(channel -> ping(channel, due)));
  }

  private void ping(Channel channel, long due) {
    var ping = new Ping(ChatSpeech.newId(), due);
    pings.add(ping);
    channel.writeAndFlush(
        new TextWebSocketFrame(
            Json.write(new ClientMessage.Ping(ServerMessage.VERSION, ping.requestId()))));
  }

  private void pong(MessageHead head) {
    var ping = pings.poll();
    if (ping != null && head.requestId().filter(ping.requestId()::equals).isPresent()) {
      events.pong(System.nanoTime() - ping.due());
    } else {
      events.failed(new Failure.Broken("a pong to no ping"));
    }
  }

  @Override
  public void later(long nanos, Runnable task) {
    loop.schedule(task, nanos, TimeUnit.NANOSECONDS);
  }

  /** Gives up what has waited too long. */
  void sweep(long now) {
    var oldestPing = pings.peek();
    boolean pingLate = oldestPing != null && now - oldestPing.due() > timeout;
    boolean answerLate = running.filter(asked -> now - asked.due() > timeout).isPresent();
    if (answerLate) {
      fail(new Failure.TimedOut());
    } else if (pingLate) {
      events.failed(new Failure.TimedOut());
    }
    if (answerLate || pingLate) {
      drop();
    }
  }
}
