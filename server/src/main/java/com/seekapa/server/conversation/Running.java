package com.seekapa.server.conversation;

import com.seekapa.server.conversation.Conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The questions that are being answered in this process: one in each conversation, and not more
 * than so many in all.
 */
public final class Running {
  private final int most;
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  /**
   * @param most how many questions are answered at the same time
   */
  public Running(int most) {
    this.most = most;
  }

  /** What came of trying to begin. */
  sealed interface Entry {
    record Entered(Place place) implements Entry {}

    /** Another question of the conversation, or the same one, is being answered. */
    record Occupied(Place by) implements Entry {}

    record Overloaded() implements Entry {}
  }

  /** Begins a question on the current thread. */
  Entry enter(Asking asking) {
    var mine = new Place(asking.requestId(), Thread.currentThread());
    var other = places.putIfAbsent(asking.conversationId(), mine);
    if (other != null) {
      return new Entry.Occupied(other);
    }
    if (places.size() > most) {
      leave(asking);
      return new Entry.Overloaded();
    }
    return new Entry.Entered(mine);
  }

  void leave(Asking asking) {
    places.remove(asking.conversationId());
  }

  /** The question of a conversation that is being answered. */
  public Optional<String> in(String conversationId) {
    return Optional.ofNullable(places.get(conversationId)).map(Place::requestId);
  }

  /** Stops a question, if it is still being answered. */
  public boolean cancel(String conversationId, String requestId) {
    return place(conversationId, requestId).map(Place::cancel).orElse(false);
  }

  /**
   * Tells how a question ends, if it is still being answered; empty where it was rejected.
   *
   * @return whether it will be told
   */
  public boolean follow(
      String conversationId, String requestId, Consumer<Optional<Turn>> follower) {
    return place(conversationId, requestId).map(place -> place.follow(follower)).orElse(false);
  }

  public int count() {
    return places.size();
  }

  private Optional<Place> place(String conversationId, String requestId) {
    return Optional.ofNullable(places.get(conversationId))
        .filter(place -> place.requestId().equals(requestId));
  }

  /** A question, the thread that answers it and those who wait for its end. */
  static final class Place {
    private final String requestId;
    private final Thread thread;
    private final List<Consumer<Optional<Turn>>> followers = new ArrayList<>();
    private boolean decided;
    private boolean ended;

    private Place(String requestId, Thread thread) {
      this.requestId = requestId;
      this.thread = thread;
    }

    String requestId() {
      return requestId;
    }

    /** An outcome that has been decided on can't be cancelled any more. */
    synchronized boolean cancel() {
      if (decided) {
        return false;
      }
      thread.interrupt();
      return true;
    }

    /** From here on nobody interrupts; tells whether somebody has. */
    synchronized boolean decide() {
      decided = true;
      return Thread.interrupted();
    }

    synchronized boolean follow(Consumer<Optional<Turn>> follower) {
      if (ended) {
        return false;
      }
      followers.add(follower);
      return true;
    }

    /** Whoever follows from now on is told to read what is stored. */
    synchronized List<Consumer<Optional<Turn>>> end() {
      ended = true;
      return List.copyOf(followers);
    }
  }
}
