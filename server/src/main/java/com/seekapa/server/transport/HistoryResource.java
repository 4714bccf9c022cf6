package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.AnswerMessage.ColumnMessage;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was asked and answered before. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
  private static final int PAGE = 50;

  private final Conversations conversations;
  private final StoredAnswers answers;

  public HistoryResource(Conversations conversations, StoredAnswers answers) {
    this.conversations = conversations;
    this.answers = answers;
  }

  /** A line of the list; {@code updatedAt} is an ISO instant. */
  public record ConversationLine(String id, String title, String updatedAt, long questions) {}

  /** A page of the list; {@code next} is the cursor of the page after it. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ConversationPage(List<ConversationLine> conversations, Optional<String> next) {}

  /**
   * A conversation, or a page of it.
   *
   * @param offset its last
   * @param previous the cursor of the page before this one, where there is one
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record WholeConversation(
      String id, String title, long offset, List<WholeTurn> turns, Optional<String> previous) {}

  /**
   * A page of the rows that are stored of an answer.
   *
   * @param total how many rows are stored
   * @param truncated whether the result had more rows than are stored
   * @param next the cursor of the page after this one, where there is one
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record RowsPage(
      String requestId,
      List<ColumnMessage> columns,
      List<List<Object>> rows,
      int total,
      boolean truncated,
      Optional<String> next) {}

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
  @Operation(
      summary = "A stored answer, by the id of its request",
      description = "It never changes; If-None-Match with its ETag gives 304.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StoredAnswer.class)))
  public Response answer(@PathParam("id") String id, @Context HttpHeaders headers) {
    return response(answers.encoded(id, () -> stored(id)), headers);
  }

  @GET
  @Path("/answers/{id}/rows")
  @RunOnVirtualThread
  @Operation(
      summary = "The stored rows of an answer, a page at a time",
      description = "50 a page, or limit; after is the field next of the page before.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RowsPage.class)))
  public Response rows(
      @PathParam("id") String id,
      @QueryParam("after") Optional<String> after,
      @QueryParam("limit") Optional<String> limit,
      @Context HttpHeaders headers) {
    return response(EncodedAnswer.of(rows(id, after, limit)), headers);
  }

  RowsPage rows(String id, Optional<String> after, Optional<String> limit) {
    int size = PageSize.of(limit);
    var list = "rows of " + id;
    long from = after.map(cursor -> Cursor.place(list, cursor)).orElse(0L);
    var answer = stored(id).answer();
    var rows = answer.rows().orElse(List.of());
    if (from < 0 || from > rows.size()) {
      throw Cursor.wrong(after.orElse(""));
    }
    int to = (int) Math.min(rows.size(), from + size);
    return new RowsPage(
        id,
        answer.columns().orElse(List.of()),
        rows.subList((int) from, to),
        rows.size(),
        answer.truncated().orElse(false),
        to < rows.size() ? Optional.of(Cursor.of(list, to)) : Optional.empty());
  }

  private StoredAnswer stored(String id) {
    return ChatResource.stored(conversations.turn(id).orElseThrow(() -> notFound("no answer", id)));
  }

  /** Never compressed: the framework has its own say on how the bytes of a call are encoded. */
  private static Response response(EncodedAnswer answer, HttpHeaders headers) {
    var sent = answer.sent(Optional.empty());
    var response =
        answer.isKnown(Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)))
            ? Response.notModified()
            : Response.ok(sent.bytes().getBytes(), MediaType.APPLICATION_JSON);
    return response
        .header(HttpHeaders.ETAG, sent.tag())
        .header(HttpHeaders.CACHE_CONTROL, StoredAnswers.CACHING)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .build();
  }

  @GET
  @Path("/conversations")
  @RunOnVirtualThread
  @Operation(summary = "Conversations, the one changed last first, 50 a page")
  public ConversationPage list(@QueryParam("after") Optional<String> after) {
    if (after.isPresent() && !after.get().matches("[0-9]{1,18}")) {
      throw Cursor.wrong(after.get());
    }
    var page = conversations.list(after, PAGE);
    return new ConversationPage(
        page.stream()
            .map(it ->
                new ConversationLine(
                    it.id(), it.title(), it.updatedAt().toString(), it.questions()))
            .toList(),
        page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast().cursor()));
  }

  @GET
  @Path("/conversations/{id}")
  @RunOnVirtualThread
  @Operation(
      summary = "A conversation with its questions and answers",
      description =
          "All of them, or with limit or before the latest 50, or limit; before is the field"
              + " previous of the page after.")
  public WholeConversation conversation(
      @PathParam("id") String id,
      @QueryParam("before") Optional<String> before,
      @QueryParam("limit") Optional<String> limit) {
    int size = PageSize.of(limit);
    var list = "questions of " + id;
    long until = before.map(cursor -> Cursor.place(list, cursor)).orElse(Long.MAX_VALUE);
    var conversation = conversations.read(id);
    if (conversation.version() == 0) {
      throw notFound("no conversation", id);
    }
    var turns = conversation.turns().stream().filter(it -> it.offset() < until).toList();
    boolean isWhole = before.isEmpty() && limit.isEmpty();
    var page = turns.subList(isWhole ? 0 : Math.max(0, turns.size() - size), turns.size());
    return new WholeConversation(
        id,
        conversation.title(),
        conversation.version(),
        page.stream().map(HistoryResource::turn).toList(),
        page.size() < turns.size()
            ? Optional.of(Cursor.of(list, page.getFirst().offset()))
            : Optional.empty());
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
