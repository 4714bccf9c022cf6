package com.seekapa.server.conversation;

/** What happened in a conversation; questions and their ends take turns. */
public sealed interface ConversationEvent {
  /** A question was accepted. */
  record QuestionAsked(Asking asking) implements ConversationEvent {}

  /** A question got its one outcome. */
  record QuestionClosed(String requestId, StoredOutcome outcome) implements ConversationEvent {}

  /** An outcome as it is kept, in a form that the conversation carries but does not read. */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record StoredOutcome(byte[] text) {}
}
