package com.seekapa.loadtest.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;

/** Makes what stands between a socket and its line. */
final class Pipeline extends ChannelInitializer<Channel> {
  private final LiveLine line;
  private final Speech speech;

  Pipeline(LiveLine line, Speech speech) {
    this.line = line;
    this.speech = speech;
  }

  @Override
  protected void initChannel(Channel channel) {
    speech.addCodecs(channel.pipeline());
    channel.pipeline().addLast(new Inbound(line), new Connected());
  }

  /** Tells the line that the socket is connected, before any handshake. */
  private final class Connected extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
      line.connected(context.channel());
      super.channelActive(context);
    }
  }
}
