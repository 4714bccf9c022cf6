package com.seekapa.server.conversation;

import static com.seekapa.server.testing.TestPath.asking;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.server.eventstore.Append;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.eventstore.StoredEvent;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AskQuestionTest {
  private final TestSource source = TestSource.ofOneRow();
  private final TestPath path = TestPath.inMemory(source);

  @Test
  void a_question_is_accepted_understood_composed_and_finished() {
    var replies = path.ask(asking("r1", "c1", "total revenue last year"));
    assertThat(replies)
        .extracting(reply -> reply.getClass().getSimpleName())
        .containsExactly("Accepted", "Understood", "Composed", "Finished");
    assertThat(((Reply.Accepted) replies.getFirst()).offset()).isEqualTo(1);
    var finished = (Reply.Finished) replies.getLast();
    assertThat(finished.offset()).isEqualTo(2);
    assertThat(finished.outcome()).isInstanceOf(Outcome.Answered.class);
    assertThat(types("c1")).containsExactly("question-asked", "question-closed");
  }

  @Test
  void the_question_is_stored_before_it_is_said_to_be_accepted() {
    var stored = new ArrayList<Integer>();
    path.questions.ask(
        asking("r1", "c1", "total revenue"), _ -> stored.add(path.events.read("c1", 0).size()));
    assertThat(stored).containsExactly(1, 1, 1, 2);
  }

  @Test
  void a_request_sent_again_gets_the_stored_outcome_and_is_not_run_again() {
    path.ask(asking("r1", "c1", "total revenue"));
    var again = path.ask(asking("r1", "c1", "total revenue"));
    assertThat(again).singleElement().isInstanceOf(Reply.Repeated.class);
    assertThat(((Reply.Repeated) again.getFirst()).turn().end()).isPresent();
    assertThat(source.queries()).isEqualTo(1);
    assertThat(types("c1")).hasSize(2);
  }

  @Test
  void a_request_id_means_one_question_in_one_conversation() {
    path.ask(asking("r1", "c1", "total revenue"));
    assertThat(rejection(path.ask(asking("r1", "c1", "total profit"))))
        .isEqualTo(Failure.Kind.REQUEST_ID_REUSED);
    assertThat(rejection(path.ask(asking("r1", "c2", "total revenue"))))
        .isEqualTo(Failure.Kind.REQUEST_ID_REUSED);
    assertThat(path.events.read("c2", 0)).isEmpty();
  }

  @Test
  void a_second_question_while_one_runs_is_rejected_and_not_stored() throws Exception {
    try (var slow = new Slow()) {
      var first = slow.ask(asking("r1", "c1", "total revenue"));
      slow.started.await();
      assertThat(rejection(slow.path.ask(asking("r2", "c1", "total profit"))))
          .isEqualTo(Failure.Kind.BUSY);
      assertThat(slow.path.events.read("c1", 0)).hasSize(1);
      slow.go.countDown();
      first.join();
      assertThat(slow.path.ask(asking("r2", "c1", "total profit")).getLast())
          .isInstanceOf(Reply.Finished.class);
    }
  }

  @Test
  void a_request_sent_again_while_it_runs_is_told_its_end_and_not_run_again() throws Exception {
    try (var slow = new Slow()) {
      var first = slow.ask(asking("r1", "c1", "total revenue"));
      slow.started.await();
      var told = new LinkedBlockingQueue<Reply>();
      slow.path.questions.ask(asking("r1", "c1", "total revenue"), told::add);
      assertThat(told).isEmpty();
      slow.go.countDown();
      first.join();
      assertThat(((Reply.Repeated) told.take()).turn().end()).isPresent();
      assertThat(slow.source.queries()).isEqualTo(1);
    }
  }

  @Test
  void the_next_question_can_be_asked_as_soon_as_the_end_is_told() {
    var second = new ArrayList<Reply>();
    path.questions.ask(
        asking("r1", "c1", "total revenue"),
        reply -> {
          if (reply instanceof Reply.Finished) {
            path.questions.ask(asking("r2", "c1", "total profit"), second::add);
          }
        });
    assertThat(second).last().isInstanceOf(Reply.Finished.class);
  }

  @Test
  void another_conversation_is_not_kept_waiting() throws Exception {
    try (var slow = new Slow()) {
      var first = slow.ask(asking("r1", "c1", "total revenue"));
      slow.started.await();
      assertThat(slow.path.ask(asking("r2", "c2", "what is the weather")).getLast())
          .isInstanceOf(Reply.Finished.class);
      slow.go.countDown();
      first.join();
    }
  }

  @Test
  void cancelling_stops_the_query_and_stores_that_it_was_cancelled() throws Exception {
    try (var slow = new Slow()) {
      var first = slow.ask(asking("r1", "c1", "total revenue"));
      slow.started.await();
      assertThat(slow.path.running.cancel("c1", "another")).isFalse();
      assertThat(slow.path.running.cancel("c1", "r1")).isTrue();
      first.join();
      assertThat(((Reply.Finished) slow.replies.getLast()).outcome())
          .isEqualTo(new Outcome.Cancelled());
      assertThat(slow.interrupted.getCount()).isZero();
      assertThat(slow.path.running.cancel("c1", "r1")).isFalse();
      assertThat(slow.path.conversations.read("c1").turn("r1").orElseThrow().end()).isPresent();
    }
  }

  @Test
  void a_source_that_fails_is_an_outcome_with_the_query_that_failed() {
    var failing =
        TestPath.inMemory(
            new TestSource(_ -> {
              throw new IllegalStateException("broken");
            }));
    var outcome = outcome(failing.ask(asking("r1", "c1", "total revenue")));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.INTERNAL));
    assertThat(failing.conversations.read("c1").open()).isEmpty();
    assertThat(failing.running.count()).isZero();
  }

  @Test
  void questions_that_cannot_be_read_are_refused_and_stored_like_others() {
    assertThat(reason("")).isEqualTo(Reason.EMPTY);
    assertThat(reason("   \n\t ")).isEqualTo(Reason.EMPTY);
    assertThat(reason("revenue ".repeat(1250))).isEqualTo(Reason.TOO_LONG);
    assertThat(outcome(ask("\u0000\u0007\u001b[31mrevenue\u0000"))).isNotNull();
    assertThat(outcome(ask("\u202eإجمالي الإيرادات حسب المنطقة")))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(outcome(ask("SELECT * FROM sales; DROP TABLE sales")))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(source.queries()).isLessThanOrEqualTo(1);
  }

  @Test
  void a_refusal_says_why_and_offers_questions_that_can_be_answered() {
    var refused = (Outcome.Refused) outcome(ask("revenue by weather"));
    assertThat(refused.message()).contains("weather");
    assertThat(refused.nearest()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    for (var nearest : refused.nearest()) {
      assertThat(outcome(ask(nearest))).as(nearest).isInstanceOf(Outcome.Answered.class);
    }
  }

  @Test
  void asking_back_shows_what_each_choice_would_answer() {
    var rows = new AtomicInteger();
    var changing = new TestSource(query -> TestSource.rows(query, rows.incrementAndGet()));
    var asked = asking("r1", "c1", "best products");
    var askedBack = (Outcome.AskedBack) outcome(TestPath.inMemory(changing).ask(asked));
    assertThat(askedBack.choices()).hasSizeBetween(2, 4);
    assertThat(askedBack.choices()).allSatisfy(choice -> assertThat(choice.preview()).isNotBlank());
    assertThat(changing.queries()).isEqualTo(askedBack.choices().size());
  }

  @Test
  void readings_that_come_to_the_same_rows_are_not_asked_for() {
    var replies = ask("best products");
    assertThat(outcome(replies)).isInstanceOf(Outcome.Answered.class);
    assertThat(replies).hasAtLeastOneElementOfType(Reply.Understood.class);
  }

  @Test
  void more_questions_than_are_taken_on_are_rejected() throws Exception {
    try (var slow = new Slow(1)) {
      var first = slow.ask(asking("r1", "c1", "total revenue"));
      slow.started.await();
      assertThat(rejection(slow.path.ask(asking("r2", "c2", "total profit"))))
          .isEqualTo(Failure.Kind.OVERLOADED);
      slow.go.countDown();
      first.join();
    }
  }

  @Test
  void a_question_cut_off_by_the_end_of_the_process_is_closed_by_whoever_reads_it_next() {
    var asked = path.format.asked(asking("r1", "c1", "total revenue"));
    path.events.append("c1", 0, List.of(asked));
    var turn = path.conversations.read("c1").turn("r1").orElseThrow();
    assertThat(turn.end()).isPresent();
    assertThat(path.conversations.turn("r1").orElseThrow().end().orElseThrow().offset())
        .isEqualTo(2);
    assertThat(types("c1")).containsExactly("question-asked", "question-closed");
    assertThat(path.ask(asking("r1", "c1", "total revenue")))
        .singleElement()
        .isInstanceOf(Reply.Repeated.class);
    assertThat(outcome(path.ask(asking("r2", "c1", "total revenue"))))
        .isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void many_readers_close_a_cut_off_question_once() throws Exception {
    var asked = path.format.asked(asking("r1", "c1", "total revenue"));
    path.events.append("c1", 0, List.of(asked));
    var readers = new ArrayList<Thread>();
    for (int i = 0; i < 16; i++) {
      readers.add(Thread.ofVirtual().start(() -> path.conversations.read("c1")));
    }
    for (var reader : readers) {
      reader.join();
    }
    assertThat(types("c1")).containsExactly("question-asked", "question-closed");
  }

  @Test
  void a_question_late_in_a_long_conversation_reads_no_more_than_the_last_one() {
    var counted = new LimitedStore(path.events, 1000);
    var longTalk = new TestPath(counted, source);
    for (int i = 0; i < 30; i++) {
      longTalk.ask(asking("r" + i, "c1", "total revenue"));
    }
    counted.eventsRead = 0;
    assertThat(longTalk.ask(asking("last", "c1", "total revenue")).getLast())
        .isInstanceOf(Reply.Finished.class);
    assertThat(counted.eventsRead).isLessThanOrEqualTo(2);
  }

  @Test
  void a_store_without_room_rejects_before_accepting() {
    var full = new TestPath(new LimitedStore(path.events, 0), source);
    assertThat(rejection(full.ask(asking("r1", "c1", "total revenue"))))
        .isEqualTo(Failure.Kind.STORE_FULL);
  }

  @Test
  void an_outcome_that_cannot_be_stored_is_said_and_closed_once_there_is_room() {
    var limited = new LimitedStore(path.events, 1);
    var full = new TestPath(limited, source);
    var end = full.ask(asking("r1", "c1", "total revenue")).getLast();
    assertThat(end)
        .isInstanceOfSatisfying(
            Reply.NotStored.class,
            it -> assertThat(it.failure().kind()).isEqualTo(Failure.Kind.STORE_FULL));
    assertThat(full.conversations.read("c1").open()).isPresent();
    limited.appends = 10;
    assertThat(full.conversations.read("c1").open()).isEmpty();
    assertThat(types("c1")).containsExactly("question-asked", "question-closed");
  }

  @Test
  void whatever_happens_every_accepted_question_ends_in_exactly_one_outcome() throws Exception {
    var random = new Random(42);
    var unruly =
        new TestPath(
            EventStore.inMemory(() -> TestPath.NOW),
            new TestSource(query -> {
              switch (random.nextInt(4)) {
                case 0 -> throw new IllegalStateException("broken");
                case 1 -> new CountDownLatch(1).await();
                default -> Thread.yield();
              }
              return TestSource.rows(query, 1);
            }));
    var accepted = new ConcurrentLinkedQueue<String>();
    var askers = new ArrayList<Thread>();
    for (int i = 0; i < 200; i++) {
      var asking = asking("r" + i, "c" + i % 20, "total revenue");
      askers.add(
          Thread.ofVirtual()
              .start(() ->
                  unruly.questions.ask(
                      asking,
                      reply -> {
                        if (reply instanceof Reply.Accepted) {
                          accepted.add(asking.requestId());
                        }
                      })));
    }
    for (int i = 0; i < askers.size(); i++) {
      while (askers.get(i).isAlive()) {
        unruly.running.cancel("c" + i % 20, "r" + i);
        Thread.yield();
      }
    }
    assertThat(accepted).hasSizeGreaterThanOrEqualTo(20);
    for (var id : accepted) {
      assertThat(unruly.conversations.turn(id).orElseThrow().end()).isPresent();
    }
    for (int i = 0; i < 20; i++) {
      var types = unruly.events.read("c" + i, 0).stream().map(StoredEvent::type).toList();
      for (int j = 0; j < types.size(); j++) {
        assertThat(types.get(j)).isEqualTo(j % 2 == 0 ? "question-asked" : "question-closed");
      }
      assertThat(types.size() % 2).isZero();
    }
  }

  private int asked;

  private List<Reply> ask(String question) {
    asked++;
    return path.ask(asking("r" + asked, "c" + asked, question));
  }

  private Reason reason(String question) {
    return ((Outcome.Refused) outcome(ask(question))).reason();
  }

  private static Outcome outcome(List<Reply> replies) {
    assertThat(replies.getLast()).isInstanceOf(Reply.Finished.class);
    return ((Reply.Finished) replies.getLast()).outcome();
  }

  private static Failure.Kind rejection(List<Reply> replies) {
    assertThat(replies).singleElement().isInstanceOf(Reply.Rejected.class);
    return ((Reply.Rejected) replies.getFirst()).failure().kind();
  }

  private List<String> types(String conversationId) {
    return path.events.read(conversationId, 0).stream().map(StoredEvent::type).toList();
  }

  /** A path whose queries wait until they may go on. */
  private static final class Slow implements AutoCloseable {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);
    final List<Reply> replies = new ArrayList<>();
    final TestSource source = new TestSource(this::waitAndAnswer);
    final TestPath path;

    Slow() {
      this(100);
    }

    Slow(int most) {
      path = new TestPath(EventStore.inMemory(() -> TestPath.NOW), source, most);
    }

    private com.seekapa.engine.result.ResultTable waitAndAnswer(
        com.seekapa.engine.compile.CompiledQuery query) throws InterruptedException {
      started.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        interrupted.countDown();
        throw e;
      }
      return TestSource.rows(query, 1);
    }

    Thread ask(Asking asking) {
      return Thread.ofVirtual().start(() -> path.questions.ask(asking, replies::add));
    }

    @Override
    public void close() {
      go.countDown();
    }
  }

  /** A store that is full after so many appends. */
  private static final class LimitedStore implements EventStore {
    private final EventStore store;
    private int appends;
    private int eventsRead;

    LimitedStore(EventStore store, int appends) {
      this.store = store;
      this.appends = appends;
    }

    @Override
    public Append append(
        String stream, long expectedVersion, List<com.seekapa.server.eventstore.NewEvent> events) {
      return appends-- > 0 ? store.append(stream, expectedVersion, events) : new Append.Full();
    }

    @Override
    public boolean hasRoomFor(long bytes) {
      return appends > 0;
    }

    @Override
    public List<StoredEvent> read(String stream, long afterOffset) {
      var events = store.read(stream, afterOffset);
      eventsRead += events.size();
      return events;
    }

    @Override
    public long version(String stream) {
      return store.version(stream);
    }

    @Override
    public java.util.Optional<String> streamOf(String key) {
      return store.streamOf(key);
    }

    @Override
    public List<com.seekapa.server.eventstore.StreamSummary> streams(
        java.util.Optional<String> after, int limit) {
      return store.streams(after, limit);
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
