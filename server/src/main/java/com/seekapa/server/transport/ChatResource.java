package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Conversation.Turn;
import com.seekapa.server.conversation.Failure;
import com.seekapa.server.conversation.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A question and its answer in one call. */
@Path("/api/chat")
@Produces(MediaType.APPLICATION_JSON)
public final class ChatResource {
  private final ChatService service;
  private final UuidV7 ids;

  public ChatResource(ChatService service, UuidV7 ids) {
    this.service = service;
    this.ids = ids;
  }

  /**
   * What can be sent.
   *
   * @param conversationId empty to begin a conversation
   * @param requestId the same id means the same question and gets the same answer
   * @param overrides assumption id → alternative chosen instead
   * @param replaces the request whose answer this one takes the place of
   */
  public record Question(
      String question,
      Optional<String> conversationId,
      Optional<String> requestId,
      Optional<Map<String, String>> overrides,
      Optional<String> replaces) {}

  /** The answer with its ids and the offset under which it is stored. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record StoredAnswer(
      String requestId, String conversationId, long offset, @JsonUnwrapped AnswerMessage answer) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      summary = "Ask a question and wait for its answer",
      description =
          """
          With `Accept: text/event-stream` the answer comes piece by piece, in the UI message stream \
          of the AI SDK (header `x-vercel-ai-ui-message-stream: v1`): `start`, `data-understood`, \
          `data-query`, `text-start`, `text-delta`, `text-end`, `data-rows`, `data-chart`, \
          `data-choices` or `data-refused` where they apply, `error` or `abort`, `finish`, and \
          `data: [DONE]`. Who disconnects before the end cancels the question. The body may also be \
          the request of a chat of the AI SDK, `{"id", "messages": [{"id", "role", "parts": \
          [{"type": "text", "text"}]}]}`: its last text of the user is the question.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = Question.class),
              examples =
                  @ExampleObject(
                      name = "question",
                      value = "{\"question\": \"top 5 products by revenue last quarter\"}")))
  @APIResponse(
      responseCode = "200",
      description = "Answered, asked back, refused or failed: outcome tells which",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StoredAnswer.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(type = SchemaType.STRING))
      })
  public StoredAnswer ask(byte[] body) throws InterruptedException {
    var asking = ChatBody.asking(ChatBody.text(body), ids, service.now());
    return told(new OneAnswer(service::ask).to(asking));
  }

  private StoredAnswer told(Reply end) {
    return switch (end) {
      case Reply.Finished finished ->
          new StoredAnswer(
              finished.asking().requestId(),
              finished.asking().conversationId(),
              finished.offset(),
              service.messages().whole(finished));
      case Reply.Repeated(var turn) -> stored(turn);
      case Reply.Rejected(_, var failure) -> throw problem(failure);
      case Reply.NotStored(_, var failure) -> throw problem(failure);
      case Reply.Accepted _, Reply.Understood _, Reply.Composed _ ->
          throw new IllegalStateException("not an end: " + end);
    };
  }

  static StoredAnswer stored(Turn turn) {
    var asking = turn.asking();
    var end = turn.end().orElseThrow(() -> unfinished(asking));
    return new StoredAnswer(
        asking.requestId(), asking.conversationId(), end.offset(), Messages.whole(asking, end));
  }

  private static ProblemException unfinished(Asking asking) {
    return new ProblemException(
        ErrorMessage.of(
            ErrorCode.BUSY,
            "The question " + asking.requestId() + " has no answer yet.",
            "Ask for it again in a moment."));
  }

  private static ProblemException problem(Failure failure) {
    return new ProblemException(ErrorMessages.of(failure));
  }
}
