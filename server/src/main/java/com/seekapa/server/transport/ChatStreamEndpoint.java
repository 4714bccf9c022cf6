package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * {@code POST /api/chat} for those who accept {@code text/event-stream}: the answer as it comes, in
 * the UI message stream of the AI SDK. All others go on to {@link ChatResource}, with the body
 * where it was read here.
 */
public final class ChatStreamEndpoint {
  private static final String PATH = "/api/chat";
  private static final int ORDER = -800;

  private final ChatService service;
  private final UuidV7 ids;

  public ChatStreamEndpoint(ChatService service, UuidV7 ids) {
    this.service = service;
    this.ids = ids;
  }

  public void register(Router router) {
    var route = router.post(PATH).order(ORDER);
    Bodies.read(route, context -> wantsStream(context) || Bodies.isUnannounced(context));
    route.handler(this::receive);
  }

  private void receive(RoutingContext context) {
    if (wantsStream(context)) {
      var body = Bodies.of(context);
      service.onThread(() -> ask(context, body));
    } else {
      context.next();
    }
  }

  private static boolean wantsStream(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader("Accept"))
        .filter(accept -> accept.contains(ServerSentEvents.MEDIA_TYPE))
        .isPresent();
  }

  private void ask(RoutingContext context, byte[] body) {
    try {
      var asking = ChatBody.asking(ChatBody.text(body), ids, service.now());
      var stream = new AnswerStream(service, asking, context);
      context.addEndHandler(_ -> stream.gone());
      service.ask(asking, stream::tell);
    } catch (ProblemException e) {
      Problems.send(context, e.error().code().httpStatus(), e.error());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "an answer could not be streamed", e);
      Problems.send(context, 500, BROKEN);
    }
  }

  private static final System.Logger LOG = System.getLogger(ChatStreamEndpoint.class.getName());
  private static final ErrorMessage BROKEN =
      ErrorMessage.of(
          ErrorCode.INTERNAL,
          "Something went wrong in the server.",
          "Try again; if it happens again, report it with the server's log.");
}
