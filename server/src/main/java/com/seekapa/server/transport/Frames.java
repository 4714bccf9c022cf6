package com.seekapa.server.transport;

import com.seekapa.protocol.Json;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;

/**
 * The frames of one socket, below Vert.x: writes messages whose bytes, compressed or not, are
 * shared with other sockets, which Vert.x' own sockets can't, and takes compressed ones apart
 * within bounds. See docs/decisions/0010-groups-batches-compression.md.
 */
final class Frames extends ChannelDuplexHandler {
  private final Channel channel;
  private final Unsent unsent;
  private final Compression compression;
  private final boolean isDeflating;
  private Optional<Inflating> inflating = Optional.empty();
  private boolean isOver;

  private Frames(Channel channel, Compression compression, boolean isDeflating) {
    this.channel = channel;
    this.unsent = new Unsent(channel, this::frame);
    this.compression = compression;
    this.isDeflating = isDeflating;
  }

  /** Settles compression with the client; on the event loop, before the request is upgraded. */
  static Frames of(HttpServerRequest request, Compression compression) {
    boolean isDeflating =
        compression.isOn()
            && DeflateOffer.isAcceptable(request.headers().getAll(DeflateOffer.HEADER));
    if (isDeflating) {
      request.response().putHeader(DeflateOffer.HEADER, DeflateOffer.ANSWER);
    }
    var connection = (ConnectionBase) request.connection();
    var frames = new Frames(connection.channel(), compression, isDeflating);
    frames.install(connection.channelHandlerContext().name());
    return frames;
  }

  /**
   * In the place of Netty's handler, which compresses for each socket and keeps a window for it.
   */
  private void install(String vertx) {
    var pipeline = channel.pipeline();
    if (pipeline.get(WebSocketServerExtensionHandler.class) != null) {
      pipeline.remove(WebSocketServerExtensionHandler.class);
    }
    if (pipeline.get(Frames.class) != null) {
      pipeline.remove(Frames.class); // of a handshake that failed before
    }
    pipeline.addBefore(vertx, "frames", this);
  }

  /** From any thread; {@code done} is run when the message has left or never will. */
  void send(Outgoing message, Runnable done) {
    unsent.add(message, done);
  }

  /** From any thread; does something on the event loop, after what was sent before. */
  void then(Runnable work) {
    unsent.then(work);
  }

  /** Who does not read does not read a farewell either: what waits is given up after a moment. */
  void abandon() {
    // Past Vert.x, which would first send all that waits.
    channel
        .eventLoop()
        .schedule(
            () -> Optional.ofNullable(channel.pipeline().context(this)).ifPresent(it -> it.close()),
            1,
            TimeUnit.SECONDS);
  }

  private WebSocketFrame frame(Outgoing message) {
    boolean isCompressed = isDeflating && compression.isWorthIt(message);
    var bytes = isCompressed ? message.deflated(compression) : message.bytes();
    compression.sent(message.length(), bytes.length);
    return new TextWebSocketFrame(
        true, isCompressed ? WebSocketExtension.RSV1 : 0, Unpooled.wrappedBuffer(bytes));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isOver) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof WebSocketFrame frame && concerns(frame)) {
      try {
        read(context, frame);
      } finally {
        frame.release();
      }
    } else {
      context.fireChannelRead(message);
    }
  }

  private boolean concerns(WebSocketFrame frame) {
    return frame.rsv() != 0 || inflating.isPresent() && frame instanceof ContinuationWebSocketFrame;
  }

  private void read(ChannelHandlerContext context, WebSocketFrame frame) {
    if (!isAllowed(frame)) {
      end(context, WebSocketCloseStatus.PROTOCOL_ERROR);
      return;
    }
    try {
      context.fireChannelRead(inflated(frame));
    } catch (Inflating.TooLargeException e) {
      end(context, WebSocketCloseStatus.MESSAGE_TOO_BIG);
    } catch (DataFormatException e) {
      end(context, WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
    }
  }

  private boolean isAllowed(WebSocketFrame frame) {
    return frame instanceof ContinuationWebSocketFrame
        ? frame.rsv() == 0
        : isDeflating
            && frame.rsv() == WebSocketExtension.RSV1
            && (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame);
  }

  private WebSocketFrame inflated(WebSocketFrame frame)
      throws DataFormatException, Inflating.TooLargeException {
    var current = inflating.orElseGet(() -> new Inflating(Json.MAX_MESSAGE_LENGTH));
    inflating = Optional.of(current);
    boolean isLast = frame.isFinalFragment();
    var content =
        Unpooled.wrappedBuffer(current.inflate(ByteBufUtil.getBytes(frame.content()), isLast));
    if (isLast) {
      endInflating();
    }
    return plain(frame, content);
  }

  private static WebSocketFrame plain(WebSocketFrame frame, ByteBuf content) {
    return switch (frame) {
      case TextWebSocketFrame _ -> new TextWebSocketFrame(frame.isFinalFragment(), 0, content);
      case BinaryWebSocketFrame _ -> new BinaryWebSocketFrame(frame.isFinalFragment(), 0, content);
      default -> new ContinuationWebSocketFrame(frame.isFinalFragment(), 0, content);
    };
  }

  /** Nothing that comes after is read. */
  private void end(ChannelHandlerContext context, WebSocketCloseStatus status) {
    isOver = true;
    endInflating();
    context.writeAndFlush(new CloseWebSocketFrame(status)).addListener(ChannelFutureListener.CLOSE);
  }

  private void endInflating() {
    inflating.ifPresent(Inflating::end);
    inflating = Optional.empty();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    endInflating();
  }
}
