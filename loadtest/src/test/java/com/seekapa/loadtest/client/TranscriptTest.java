package com.seekapa.loadtest.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.loadtest.client.Transcript.Step;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final String ACCEPTED = "{'v':1,'type':'accepted','requestId':'r','offset':1}";
  private static final String TEXT =
      "{'v':1,'type':'text','requestId':'r','part':0,'text':'Revenue is 5.'}";
  private static final String ROWS =
      "{'v':1,'type':'rows','requestId':'r','part':1,'columns':[{'name':'x','rows':[9]}],'rows':[ ['a]',1.50], [null,2] ],'truncated':false}";
  private static final String FINISHED =
      "{'v':1,'type':'finished','requestId':'r','offset':2,'outcome':'answered','error':null}";

  private final Transcript transcript = new Transcript("r");
  private long clock;

  private Step last(String... messages) {
    Step step = new Step.Waiting();
    for (var message : messages) {
      assertThat(step).as("before " + message).isEqualTo(new Step.Waiting());
      clock += 10;
      step = transcript.add(message.replace('\'', '"'), clock);
    }
    return step;
  }

  private static Step broken(String how) {
    return new Step.Wrong(new Failure.Broken(how));
  }

  @Test
  void a_whole_answer_tells_when_it_was_accepted_and_when_its_text_began() {
    assertThat(last(ACCEPTED, TEXT, ROWS, FINISHED))
        .isInstanceOfSatisfying(
            Step.Done.class,
            done -> {
              assertThat(done.accepted()).isEqualTo(OptionalLong.of(10));
              assertThat(done.firstText()).isEqualTo(OptionalLong.of(20));
              assertThat(done.answer().outcome()).isEqualTo("answered");
            });
  }

  @Test
  void the_same_answer_over_http_is_the_same() {
    var whole =
        "{'outcome':'answered','text':'Revenue is 5.','columns':[{'name':'x','rows':[9]}],'rows':[ ['a]',1.50], [null,2] ],'requestId':'other'}";

    var streamed = (Step.Done) last(ACCEPTED, TEXT, ROWS, FINISHED);
    var called = (Step.Done) Transcript.whole(whole.replace('\'', '"'));

    assertThat(called.answer()).isEqualTo(streamed.answer());
  }

  @Test
  void other_rows_or_another_text_are_another_answer() {
    var right = "{\"outcome\":\"answered\",\"text\":\"a\",\"rows\":[[1]]}";
    for (var wrong :
        List.of(
            right.replace("[[1]]", "[[2]]"),
            right.replace("\"a\"", "\"b\""),
            "{\"outcome\":\"answered\"}")) {
      assertThat(Transcript.whole(wrong)).isInstanceOf(Step.Done.class);
      assertThat(Transcript.whole(wrong)).isNotEqualTo(Transcript.whole(right));
    }
  }

  @Test
  void parts_before_accepted_are_a_failure() {
    assertThat(last(TEXT)).isEqualTo(broken("text before accepted"));
  }

  @Test
  void an_end_before_accepted_is_a_failure() {
    assertThat(last(FINISHED)).isEqualTo(broken("finished before accepted"));
  }

  @Test
  void accepted_twice_is_a_failure() {
    assertThat(last(ACCEPTED, ACCEPTED)).isEqualTo(broken("accepted twice"));
  }

  @Test
  void parts_that_do_not_count_up_are_a_failure() {
    assertThat(last(ACCEPTED, ROWS, TEXT)).isEqualTo(broken("parts out of order"));
  }

  @Test
  void a_part_that_comes_twice_is_a_failure() {
    assertThat(last(ACCEPTED, TEXT, TEXT)).isEqualTo(broken("parts out of order"));
  }

  @Test
  void an_end_without_an_outcome_is_a_failure() {
    assertThat(last(ACCEPTED, FINISHED.replace("'answered'", "''")))
        .isEqualTo(broken("no outcome"));
    assertThat(Transcript.whole("{}")).isEqualTo(broken("no outcome"));
  }

  @Test
  void an_outcome_of_another_question_is_a_failure() {
    assertThat(last(ACCEPTED, FINISHED.replace("'r'", "'s'")))
        .isEqualTo(broken("a message about no question that runs"));
  }

  @Test
  void an_answer_that_failed_is_counted_by_its_code() {
    var failed =
        FINISHED.replace(
            "'answered','error':null", "'error','error':{'code':'timeout','owner':'resources'}");

    assertThat(last(ACCEPTED, failed)).isEqualTo(new Step.Wrong(new Failure.ErrorCode("timeout")));
  }

  @Test
  void a_rejection_is_counted_by_its_code() {
    assertThat(
            last("{'type':'rejected','requestId':'r','error':{'next':'x','code':'rate_limited'}}"))
        .isEqualTo(new Step.Wrong(new Failure.ErrorCode("rate_limited")));
  }

  @Test
  void text_that_is_no_json_is_a_failure() {
    assertThat(last(ACCEPTED, "{'type':'tex")).isEqualTo(broken("a message is not JSON"));
    assertThat(Transcript.whole("[]")).isEqualTo(broken("the body is not JSON"));
  }

  @Test
  void messages_of_later_versions_may_come_in_between() {
    assertThat(last(ACCEPTED, "{'type':'presence','people':[{'type':'x'}]}", TEXT, FINISHED))
        .isInstanceOf(Step.Done.class);
  }

  @Test
  void asked_back_and_refused_are_answers() {
    var refused =
        last(
            ACCEPTED,
            "{'type':'refused','requestId':'r','part':0,'text':'No.','reason':'x'}",
            FINISHED.replace("answered", "refused"));

    assertThat(((Step.Done) refused).answer().outcome()).isEqualTo("refused");
  }
}
