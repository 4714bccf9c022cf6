package com.seekapa.loadtest.client;

import com.seekapa.protocol.Json;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Map;

/** A question and its answer in one request, over a connection that is kept. */
final class ApiSpeech implements Speech {
  private static final int MAX_ANSWER = 64 << 20;
  private final Target target;

  ApiSpeech(Target target) {
    this.target = target;
  }

  @Override
  public void addCodecs(ChannelPipeline pipeline) {
    pipeline.addLast(new HttpClientCodec(), new HttpObjectAggregator(MAX_ANSWER));
  }

  @Override
  public boolean isReadyWhenConnected() {
    return true;
  }

  @Override
  public Talk about(String question) {
    return new Call(question);
  }

  private final class Call implements Talk {
    private final String question;

    Call(String question) {
      this.question = question;
    }

    @Override
    public Object message() {
      var body = Unpooled.wrappedBuffer(Json.writeBytes(Map.of("question", question)));
      var request =
          new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/api/chat", body);
      request
          .headers()
          .add(target.headers())
          .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
          .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
      return request;
    }

    @Override
    public Transcript.Step add(Received received, long after) {
      return switch (received) {
        case Received.Message _ -> new Transcript.Step.Waiting();
        case Received.Response(int status, String body) when status == 200 ->
            Transcript.whole(body);
        case Received.Response(int status, String body) ->
            new Transcript.Step.Wrong(new Failure.Status(status));
      };
    }
  }
}
