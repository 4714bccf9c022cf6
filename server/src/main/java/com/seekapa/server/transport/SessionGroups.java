package com.seekapa.server.transport;

import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.ServerMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The groups that one session is in, not more than so many. Those that a client joined it keeps;
 * conversations that it only asked in or resumed give way to newer ones. Safe for use by many
 * threads; a session that has closed joins nothing any more.
 */
final class SessionGroups {
  static final int MOST = 32;

  private final ChatService service;
  private final Groups groups;
  private final Outbox outbox;
  private final Map<GroupName, Member> joined = new LinkedHashMap<>(4);
  private final Map<GroupName, Following> followed = new LinkedHashMap<>(4);
  private final Member everybody;
  private boolean isClosed;

  SessionGroups(ChatService service, Outbox outbox) {
    this.service = service;
    this.groups = service.delivery().groups();
    this.outbox = outbox;
    this.everybody = outbox::send;
  }

  /** What is for all is for each session from its beginning. */
  synchronized void open() {
    if (!isClosed) {
      groups.join(GroupName.ALL, everybody);
    }
  }

  synchronized void close() {
    isClosed = true;
    groups.leave(GroupName.ALL, everybody);
    joined.forEach(this::leave);
    joined.clear();
    followed.forEach(groups::leave);
    followed.clear();
  }

  /** The session's ear at a conversation. */
  synchronized Following follow(String conversationId) {
    var group = GroupName.ofConversation(conversationId);
    var known = Optional.ofNullable(followed.remove(group));
    var following = known.orElseGet(() -> new Following(conversationId, service, outbox));
    if (!isClosed) {
      followed.put(group, following); // as the latest
      if (known.isEmpty()) {
        groups.join(group, following);
        forgetEldest();
      }
    }
    return following;
  }

  private void forgetEldest() {
    if (followed.size() > MOST) {
      followed.keySet().stream()
          .filter(group -> !joined.containsKey(group))
          .findFirst()
          .ifPresent(this::unfollow);
    }
  }

  private void unfollow(GroupName group) {
    Optional.ofNullable(followed.remove(group))
        .ifPresent(following -> groups.leave(group, following));
  }

  // --- as the client says

  void join(ClientMessage.Join join) {
    GroupName.parse(join.group())
        .ifPresentOrElse(
            group -> join(group, join),
            () -> outbox.send(error(join.requestId(), noSuchGroup(join.group()))));
  }

  private synchronized void join(GroupName group, ClientMessage.Join join) {
    if (isClosed) {
      return;
    }
    if (joined.size() >= MOST && !joined.containsKey(group)) {
      outbox.send(error(join.requestId(), tooMany()));
      return;
    }
    outbox.send(new ServerMessage.Joined(join.v(), join.requestId(), group.text()));
    if (!joined.containsKey(group)) {
      Member watcher = outbox::send;
      joined.put(group, watcher);
      groups.join(group.watchers(), watcher);
      enter(group, watcher);
    }
  }

  private void enter(GroupName group, Member watcher) {
    if (group.conversation().isPresent()) {
      follow(group.conversation().get());
      groups.tellPresence(group);
    } else {
      groups.join(group, group.equals(GroupName.ALL) ? everybody : watcher);
    }
  }

  void leave(ClientMessage.Leave leave) {
    GroupName.parse(leave.group())
        .ifPresentOrElse(
            group -> leave(group, leave),
            () -> outbox.send(error(leave.requestId(), noSuchGroup(leave.group()))));
  }

  private synchronized void leave(GroupName group, ClientMessage.Leave leave) {
    Optional.ofNullable(joined.remove(group)).ifPresent(watcher -> leave(group, watcher));
    groups.leave(group, everybody);
    unfollow(group);
    outbox.send(new ServerMessage.Left(leave.v(), leave.requestId(), group.text()));
  }

  private void leave(GroupName group, Member watcher) {
    groups.leave(group.watchers(), watcher);
    groups.leave(group, watcher);
  }

  private static ErrorMessage noSuchGroup(String name) {
    return ErrorMessage.of(
        ErrorCode.INVALID_MESSAGE,
        "There is no group “" + shortened(name) + "”.",
        "Name conversation:ID with a UUID, dashboard:ID with letters, digits, - and _,"
            + " workspace or all.");
  }

  private static String shortened(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80) + "…";
  }

  private static ErrorMessage tooMany() {
    return ErrorMessage.of(
        ErrorCode.OVERLOADED,
        "This connection is in " + MOST + " groups already, which is the most.",
        "Leave one that is not looked at any more.");
  }

  private static ServerMessage error(String requestId, ErrorMessage error) {
    return new ServerMessage.Error(
        ServerMessage.VERSION, Optional.of(requestId), Optional.empty(), error);
  }
}
