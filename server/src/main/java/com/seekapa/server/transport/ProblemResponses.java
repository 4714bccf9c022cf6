package com.seekapa.server.transport;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.server.eventstore.EventStoreException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong in a REST call, as a problem document. */
public final class ProblemResponses {
  private static final System.Logger LOG = System.getLogger(ProblemResponses.class.getName());

  @ServerExceptionMapper
  public Response problem(ProblemException e) {
    return response(e.error(), e.error().code().httpStatus());
  }

  @ServerExceptionMapper
  public Response store(EventStoreException e) {
    LOG.log(System.Logger.Level.ERROR, "the event store failed", e);
    return response(
        ErrorMessage.of(ErrorCode.INTERNAL, String.valueOf(e.getMessage()), e.next()), 500);
  }

  @ServerExceptionMapper
  public Response notFound(NotFoundException e) {
    return response(
        ErrorMessage.of(
            ErrorCode.NOT_FOUND, "There is nothing at this address.", "See /api/docs for what is."),
        404);
  }

  @ServerExceptionMapper
  public Response notAllowed(NotAllowedException e, UriInfo uri, Request request) {
    var allowed = String.join(", ", AllowedMethods.of(uri.getPath()));
    var error =
        ErrorMessage.of(
            ErrorCode.INVALID_MESSAGE,
            request.getMethod() + " is not allowed at this address.",
            "Use " + allowed + "; see /api/docs for how.");
    return Response.fromResponse(response(error, 405)).header(HttpHeaders.ALLOW, allowed).build();
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e) {
    return response(
        ErrorMessage.of(
            ErrorCode.INVALID_MESSAGE,
            String.valueOf(e.getMessage()),
            "See /api/docs for how to call it."),
        e.getResponse().getStatus());
  }

  @ServerExceptionMapper
  public Response internal(RuntimeException e) {
    LOG.log(System.Logger.Level.ERROR, "a call failed", e);
    return response(
        ErrorMessage.of(
            ErrorCode.INTERNAL,
            "Something went wrong in the server.",
            "Try again; if it happens again, report it with the server's log."),
        500);
  }

  private static Response response(ErrorMessage error, int status) {
    return Response.status(status)
        .type(Problems.MEDIA_TYPE)
        .entity(Json.write(Problems.of(error, status, RequestIds.current())))
        .build();
  }
}
