package com.seekapa.server.transport;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a group that clients may join. */
record GroupName(String text) {
  static final GroupName ALL = new GroupName("all");

  private static final String CONVERSATION = "conversation:";
  private static final Pattern PATTERN =
      Pattern.compile(
          CONVERSATION
              + "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
              + "|dashboard:[A-Za-z0-9_-]{1,64}|workspace|all");

  /** Empty if no group can have this name. */
  static Optional<GroupName> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(new GroupName(text)) : Optional.empty();
  }

  static GroupName ofConversation(String id) {
    return new GroupName(CONVERSATION + id);
  }

  /** The conversation whose group it is. */
  Optional<String> conversation() {
    return text.startsWith(CONVERSATION)
        ? Optional.of(text.substring(CONVERSATION.length()))
        : Optional.empty();
  }

  /** Those who hear how many are in the group. */
  GroupName watchers() {
    return new GroupName("watchers of " + text);
  }
}
