package com.seekapa.server.transport;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;

/**
 * Has every connection that comes in watched until its first request is there: no setting of the
 * web framework does it. Netty finds this class by its name in META-INF/services.
 */
public final class ConnectionStart extends ChannelInitializerExtension {
  private static final Duration TIME = Duration.ofSeconds(10);

  /** Has to come before the first use of the network. */
  public static void enable() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst(new FirstRequestTimeout(TIME));
  }
}
