package com.seekapa.server.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection whose first request has not come with all of its headers within a time, however
 * many single bytes it sends meanwhile. It sees the bytes as they come and goes away at the empty
 * line after the headers; what is encrypted is left to the time that a TLS handshake has.
 */
final class FirstRequestTimeout extends ChannelInboundHandlerAdapter {
  private static final int TLS_HANDSHAKE = 0x16;
  private static final int END_OF_HEADERS = 0x0D0A0D0A;

  private final Duration time;
  private Runnable stopTimer = () -> {};
  private int lastFour;

  FirstRequestTimeout(Duration time) {
    this.time = time;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    Future<?> timer =
        context.executor().schedule(() -> context.close(), time.toMillis(), TimeUnit.MILLISECONDS);
    stopTimer = () -> timer.cancel(false);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    stopTimer.run();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes && isEnough(bytes)) {
      context.pipeline().remove(this);
    }
    context.fireChannelRead(message);
  }

  private boolean isEnough(ByteBuf bytes) {
    return isTls(bytes) || bytes.forEachByte(this::isBeforeEnd) >= 0;
  }

  private boolean isTls(ByteBuf bytes) {
    return lastFour == 0
        && bytes.isReadable()
        && bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE;
  }

  private boolean isBeforeEnd(byte next) {
    lastFour = lastFour << 8 | next & 0xFF;
    return lastFour != END_OF_HEADERS;
  }
}
