package com.seekapa.benchmarks.realtime;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketClientExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateClientExtensionHandshaker;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many WebSocket clients of one server, on one event loop; they count what they hear. */
final class Swarm implements AutoCloseable {
  private static final int AT_ONCE = 200;
  private static final int LARGEST = 1 << 20;
  private static final int CLIENTS_AN_ADDRESS = 5_000;

  /** As the server wants it: neither side keeps a window between two messages. */
  private static final PerMessageDeflateClientExtensionHandshaker WITHOUT_CONTEXT =
      new PerMessageDeflateClientExtensionHandshaker(6, false, 15, true, true, LARGEST);

  /** What a client does with a message. */
  interface Hearing {
    void hear(Client client, ByteBuf message);
  }

  /** One connection. Its messages are heard on the event loop. */
  record Client(int number, Channel channel) {
    void send(String text) {
      channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
    }
  }

  private final NioEventLoopGroup loop = new NioEventLoopGroup(1);
  private final List<Client> clients = new ArrayList<>();
  private final Semaphore opening = new Semaphore(AT_ONCE);
  private final AtomicLong failed = new AtomicLong();
  private volatile Hearing hearing = (_, _) -> {};

  private final boolean isCompressing;

  private Swarm(boolean isCompressing) {
    this.isCompressing = isCompressing;
  }

  /** Opens so many connections and waits until all are open. */
  static Swarm open(Peer peer, int count) throws InterruptedException {
    return open(peer, count, false);
  }

  /**
   * @param isCompressing whether the clients offer to compress
   */
  static Swarm open(Peer peer, int count, boolean isCompressing) throws InterruptedException {
    var swarm = new Swarm(isCompressing);
    for (int i = 0; i < count; i++) {
      swarm.opening.acquire();
      swarm.connect(peer, i);
    }
    if (!swarm.opening.tryAcquire(AT_ONCE, 60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(peer.name() + " did not open all connections");
    }
    swarm.opening.release(AT_ONCE);
    if (swarm.failed.get() > 0) {
      throw new IllegalStateException(peer.name() + " refused " + swarm.failed + " connections");
    }
    return swarm;
  }

  /** From several loopback addresses, each of which has its own ports. */
  private void connect(Peer peer, int number) {
    var uri = peer.socket();
    var from = new InetSocketAddress("127.0.0." + (2 + number / CLIENTS_AN_ADDRESS), 0);
    new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .handler(new Pipeline(peer, number))
        .connect(new InetSocketAddress(uri.getHost(), uri.getPort()), from)
        .addListener(it -> {
          if (!it.isSuccess()) {
            failed.incrementAndGet();
            opening.release();
          }
        });
  }

  List<Client> clients() {
    return clients;
  }

  void hear(Hearing other) {
    hearing = other;
  }

  @Override
  public void close() throws InterruptedException {
    loop.shutdownGracefully(0, 10, TimeUnit.SECONDS).await();
  }

  private final class Pipeline extends ChannelInitializer<SocketChannel> {
    private final Peer peer;
    private final int number;

    Pipeline(Peer peer, int number) {
      this.peer = peer;
      this.number = number;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      var handshaker =
          WebSocketClientHandshakerFactory.newHandshaker(
              peer.socket(),
              WebSocketVersion.V13,
              peer.subprotocol().orElse(null),
              isCompressing,
              new DefaultHttpHeaders(),
              LARGEST);
      var pipeline = channel.pipeline();
      pipeline.addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST));
      if (isCompressing) {
        pipeline.addLast(new WebSocketClientExtensionHandler(WITHOUT_CONTEXT));
      }
      pipeline.addLast(new WebSocketClientProtocolHandler(handshaker), new Hearer(number));
    }
  }

  private final class Hearer extends SimpleChannelInboundHandler<WebSocketFrame> {
    private final int number;
    private Optional<Client> client = Optional.empty();

    Hearer(int number) {
      this.number = number;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
        var opened = new Client(number, context.channel());
        client = Optional.of(opened);
        clients.add(opened);
        opening.release();
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      if (client.isEmpty()) {
        failed.incrementAndGet();
        opening.release();
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
      if (frame instanceof TextWebSocketFrame) {
        client.ifPresent(it -> hearing.hear(it, frame.content()));
      }
    }
  }
}
