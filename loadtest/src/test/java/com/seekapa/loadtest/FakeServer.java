package com.seekapa.loadtest;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A small server that speaks the protocol, well or badly. */
final class FakeServer implements AutoCloseable {
  private static final String MODEL =
      """
      {"title": "Shop",
       "examples": [{"question": "revenue by region"}, {"question": "top products"}, {"question": "margin by region last year"}],
       "measures": [{"label": "revenue"}, {"label": "margin"}], "dimensions": [{"label": "region"}],
       "data": {"from": "2025-01-05", "asOf": "2025-12-31"}}
      """;

  /** How questions are answered. */
  interface Manner {
    /** What is done about a question of the chat, one after the other. */
    List<Act> chat(ClientMessage.Ask ask);

    /** What the REST call answers. */
    default String call(String question) {
      return Messages.whole(question);
    }

    default boolean takesConnections() {
      return true;
    }

    /** How long nothing is said from now on. */
    default long stallMillis() {
      return 0;
    }
  }

  /** Something that the server does. */
  sealed interface Act {
    record Say(String message) implements Act {}

    record Close(int code) implements Act {}
  }

  private final NioEventLoopGroup loops = new NioEventLoopGroup(1);
  private final Map<Channel, Integer> questions = new ConcurrentHashMap<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Manner manner;
  private final Channel channel;

  FakeServer(Manner manner) throws InterruptedException {
    this.manner = manner;
    this.channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel client) {
                    client
                        .pipeline()
                        .addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 20))
                        .addLast(new Http());
                  }
                })
            .bind(new InetSocketAddress("127.0.0.1", 0))
            .sync()
            .channel();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort());
  }

  Set<String> tokens() {
    return Set.copyOf(tokens);
  }

  List<Integer> questionsByConnection() {
    return List.copyOf(questions.values());
  }

  @Override
  public void close() throws InterruptedException {
    loops.shutdownGracefully(0, 2000, TimeUnit.MILLISECONDS).await();
  }

  private final class Http extends SimpleChannelInboundHandler<FullHttpRequest> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      tokens.add(String.valueOf(request.headers().get(HttpHeaderNames.AUTHORIZATION)));
      switch (request.uri()) {
        case "/api/model" -> send(context, HttpResponseStatus.OK, MODEL);
        case "/api/chat" -> {
          var body = request.content().toString(StandardCharsets.UTF_8);
          var answer = manner.call(Json.tree(body).get("question").asText());
          later(context, () -> send(context, HttpResponseStatus.OK, answer));
        }
        case "/ws/chat" -> upgrade(context, request);
        default -> send(context, HttpResponseStatus.NOT_FOUND, "{}");
      }
    }

    private void later(ChannelHandlerContext context, Runnable task) {
      context.executor().schedule(task, manner.stallMillis(), TimeUnit.MILLISECONDS);
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
      if (!manner.takesConnections()) {
        send(context, HttpResponseStatus.SERVICE_UNAVAILABLE, "{}");
        return;
      }
      context.pipeline().addLast(new Chat());
      new WebSocketServerHandshakerFactory("ws://fake/ws/chat", "seekapa.v1.json", false)
          .newHandshaker(request)
          .handshake(context.channel(), request);
    }

    private static void send(
        ChannelHandlerContext context, HttpResponseStatus status, String body) {
      var content = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
      var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
      response.headers().set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
      context.writeAndFlush(response);
    }
  }

  private final class Chat extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      var said = ((Decoded.Message) Json.decode(frame.text())).message();
      context
          .executor()
          .schedule(() -> answer(context, said), manner.stallMillis(), TimeUnit.MILLISECONDS);
    }

    private void answer(ChannelHandlerContext context, ClientMessage said) {
      switch (said) {
        case ClientMessage.Ask ask -> {
          questions.merge(context.channel(), 1, Integer::sum);
          manner.chat(ask).forEach(act -> act(context, act));
        }
        case ClientMessage.Ping(var v, var id) ->
            act(context, new Act.Say(Json.write(new ServerMessage.Pong(v, id))));
        case ClientMessage.Cancel _,
            ClientMessage.Resume _,
            ClientMessage.Join _,
            ClientMessage.Leave _ -> {}
      }
    }

    private static void act(ChannelHandlerContext context, Act act) {
      switch (act) {
        case Act.Say(var message) -> context.writeAndFlush(new TextWebSocketFrame(message));
        case Act.Close(int code) ->
            context
                .writeAndFlush(new CloseWebSocketFrame(code, ""))
                .addListener(_ -> context.close());
      }
    }
  }

  /** Messages about a question. */
  static final class Messages {
    private Messages() {}

    static String accepted(String requestId) {
      return message("accepted", requestId, Map.of("offset", 1));
    }

    static String text(String requestId, int part, String text) {
      return message("text", requestId, Map.of("part", part, "text", text));
    }

    static String rows(String requestId, int part, List<List<Object>> rows) {
      return message("rows", requestId, Map.of("part", part, "rows", rows));
    }

    static String finished(String requestId) {
      return message("finished", requestId, Map.of("offset", 2, "outcome", "answered"));
    }

    /** The right answer, in one piece. */
    static String whole(String question) {
      return Json.write(
          Map.of("outcome", "answered", "text", answerTo(question), "rows", rowsOf(question)));
    }

    static String answerTo(String question) {
      return "The answer to " + question;
    }

    static List<List<Object>> rowsOf(String question) {
      return List.of(List.of("a [", question.length()), List.of("b\"", 2.5));
    }

    static List<Act> right(ClientMessage.Ask ask) {
      var id = ask.requestId();
      return List.of(
          new Act.Say(accepted(id)),
          new Act.Say(text(id, 0, answerTo(ask.question()))),
          new Act.Say(rows(id, 1, rowsOf(ask.question()))),
          new Act.Say(finished(id)));
    }

    private static String message(String type, String requestId, Map<String, Object> fields) {
      var message = new LinkedHashMap<String, Object>();
      message.put("v", 1);
      message.put("type", type);
      message.put("requestId", requestId);
      message.put("conversationId", "c");
      message.putAll(fields);
      return Json.write(message);
    }
  }
}
