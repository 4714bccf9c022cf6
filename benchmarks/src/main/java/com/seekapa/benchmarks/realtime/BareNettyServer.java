package com.seekapa.benchmarks.realtime;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;

/**
 * The least that can answer a ping over WebSocket with the same JSON: Netty and nothing else. Runs
 * in a process of its own and prints its address.
 */
public final class BareNettyServer {
  static final String PATH = "/ws";
  private static final int LARGEST = 64 * 1024;

  private BareNettyServer() {}

  public static void main(String... arguments) throws InterruptedException {
    var acceptor = new NioEventLoopGroup(1);
    var loops = new NioEventLoopGroup(2);
    var server =
        new ServerBootstrap()
            .group(acceptor, loops)
            .channel(NioServerSocketChannel.class)
            .option(io.netty.channel.ChannelOption.SO_BACKLOG, 4096)
            .childHandler(new Pipeline())
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    int port = ((InetSocketAddress) server.localAddress()).getPort();
    System.out.println("bare Netty at http://127.0.0.1:" + port);
    server.closeFuture().sync();
  }

  private static final class Pipeline extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) {
      channel
          .pipeline()
          .addLast(
              new HttpServerCodec(),
              new HttpObjectAggregator(LARGEST),
              new WebSocketServerProtocolHandler(PATH),
              new Pong());
    }
  }

  private static final class Pong extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      if (Json.decode(frame.text())
          instanceof Decoded.Message(ClientMessage.Ping(_, var requestId))) {
        var pong = new ServerMessage.Pong(ServerMessage.VERSION, requestId);
        context.writeAndFlush(new TextWebSocketFrame(Json.write(pong)));
      }
    }
  }
}
