package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.server.conversation.Conversation.End;
import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.conversation.Conversations;
import com.seekapa.server.transport.ChatResource.StoredAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was asked and answered before. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
  private static final int PAGE = 50;

  private final Conversations conversations;

  public HistoryResource(Conversations conversations) {
    this.conversations = conversations;
  }

  /** A line of the list; {@code updatedAt} is an ISO instant. */
  public record ConversationLine(String id, String title, String updatedAt, long questions) {}

  /** A page of the list; {@code next} is the cursor of the page after it. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ConversationPage(List<ConversationLine> conversations, Optional<String> next) {}

  /** A conversation; {@code offset} is its last. */
  public record WholeConversation(String id, String title, long offset, List<WholeTurn> turns) {}

  /** A question and, once there is one, its answer. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record WholeTurn(
      String requestId,
      String question,
      String askedAt,
      long acceptedOffset,
      Optional<String> replaces,
      Optional<AnswerMessage> answer,
      Optional<Long> finishedOffset) {}

  @GET
  @Path("/answers/{id}")
  @RunOnVirtualThread
  @Operation(summary = "A stored answer, by the id of its request")
  public StoredAnswer answer(@PathParam("id") String id) {
    return ChatResource.stored(conversations.turn(id).orElseThrow(() -> notFound("no answer", id)));
  }

  @GET
  @Path("/conversations")
  @RunOnVirtualThread
  @Operation(summary = "Conversations, the one changed last first, 50 a page")
  public ConversationPage list(@QueryParam("after") Optional<String> after) {
    after.filter(cursor -> !cursor.matches("[0-9]{1,18}")).ifPresent(HistoryResource::wrongCursor);
    var page = conversations.list(after, PAGE);
    return new ConversationPage(
        page.stream()
            .map(it ->
                new ConversationLine(
                    it.id(), it.title(), it.updatedAt().toString(), it.questions()))
            .toList(),
        page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast().cursor()));
  }

  private static void wrongCursor(String cursor) {
    throw new ProblemException(
        ErrorMessage.of(
            ErrorCode.INVALID_MESSAGE,
            "“" + cursor + "” is not the cursor of a page.",
            "Take it from the field next of the page before."));
  }

  @GET
  @Path("/conversations/{id}")
  @RunOnVirtualThread
  @Operation(summary = "A conversation with all of its questions and answers")
  public WholeConversation conversation(@PathParam("id") String id) {
    var conversation = conversations.read(id);
    if (conversation.version() == 0) {
      throw notFound("no conversation", id);
    }
    return new WholeConversation(
        id,
        conversation.title(),
        conversation.version(),
        conversation.turns().stream().map(HistoryResource::turn).toList());
  }

  private static WholeTurn turn(Turn turn) {
    var asking = turn.asking();
    return new WholeTurn(
        asking.requestId(),
        asking.question(),
        asking.askedAt().toString(),
        turn.offset(),
        asking.replaces(),
        turn.end().map(end -> Messages.whole(asking, end)),
        turn.end().map(End::offset));
  }

  private static ProblemException notFound(String what, String id) {
    return new ProblemException(
        ErrorMessage.of(
            ErrorCode.NOT_FOUND,
            "There is " + what + " with the id " + id + ".",
            "Look it up under /api/conversations."));
  }
}
