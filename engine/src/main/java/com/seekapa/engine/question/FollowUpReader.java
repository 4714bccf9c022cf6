package com.seekapa.engine.question;

import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.FollowUpCommands.Effect;
import com.seekapa.engine.question.FollowUpWords.Command;
import com.seekapa.engine.question.FollowUpWords.Cut;
import com.seekapa.engine.question.FollowUpWords.Link;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.Follows;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reading;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.Span.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Recognises a text that changes what was asked before, by its form: by words in front or behind
 * ("and", "instead"), by being nothing but parts of a query, or by asking for no measure. Any query
 * can be changed, whoever read it: what the text names is looked up in the model.
 */
final class FollowUpReader {
  /** A longer text says all that it is about. */
  private static final int MOST_TOKENS = 40;

  private final Vocabulary vocabulary;
  private final Feasibility feasibility;
  private final Function<SemanticQuery, String> phrase;

  FollowUpReader(
      Vocabulary vocabulary, Feasibility feasibility, Function<SemanticQuery, String> phrase) {
    this.vocabulary = vocabulary;
    this.feasibility = feasibility;
    this.phrase = phrase;
  }

  /**
   * A text as a follow-up.
   *
   * @param form how much its form says that it is one
   * @param reading what it means as one, found out when it is asked for: a question of its own
   *     seldom is
   */
  record FollowUp(Form form, Supplier<Interpretation> reading) {
    Interpretation meaning() {
      return reading.get();
    }
  }

  /** What the form of a text says. */
  enum Form {
    /** It can't be anything else. */
    GOES_ON,
    /** It asks for nothing by itself, so it is one if it can be. */
    FRAGMENT,
    /** It is nothing but the name of a measure. */
    OPEN,
    /** It is a question of its own. */
    WHOLE
  }

  /** The text as a follow-up; empty if it brings nothing to a query. */
  Optional<FollowUp> read(String question, Context context) {
    var tokens = Tokenizer.tokens(question);
    if (tokens.size() > MOST_TOKENS) {
      return Optional.empty();
    }
    var command = FollowUpWords.command(tokens).filter(it -> !isName(it, tokens));
    if (command.isPresent()) {
      return Optional.of(
          new FollowUp(Form.GOES_ON, () -> commanded(command.get(), question, tokens, context)));
    }
    return context.last().flatMap(before -> read(question, tokens, context, before));
  }

  /** "Sort by name" is about a dimension, where there is one of that name. */
  private boolean isName(Command command, List<Token> tokens) {
    return command == Command.ALPHABETICAL
        && tokens.getLast().text().equals("name")
        && !vocabulary.meanings("name", List.of("name")).isEmpty();
  }

  // --- Commands

  private Interpretation commanded(
      Command command, String question, List<Token> tokens, Context context) {
    return switch (FollowUpCommands.effect(command, context.previous())) {
      case Effect.Change(var edits, var role, var meaning) ->
          edited(
              context.previous().getFirst(),
              edits,
              List.of(whole(question, tokens, role, meaning)),
              List.of());
      case Effect.Either(var asked, var changes) ->
          either(asked, changes, context, whole(question, tokens, Role.FILTER, "still open"));
      case Effect.None(var message) ->
          new NotUnderstood(
              Reason.NOT_SUPPORTED, message, List.of(whole(question, tokens, Role.NOISE, "")));
    };
  }

  private Interpretation either(
      String asked, List<List<QueryEdit>> changes, Context context, Span span) {
    var readings = new ArrayList<Reading>();
    for (var edits : changes) {
      if (readings.size() < 4
          && edited(context.previous().getFirst(), edits, List.of(span), List.of())
              instanceof Understood understood) {
        readings.add(new Reading(phrase.apply(understood.query()), understood));
      }
    }
    return readings.size() < 2
        ? new NotUnderstood(Reason.NOT_SUPPORTED, asked, List.of(span))
        : new Ambiguous(asked, readings, List.of(span));
  }

  private static Span whole(String question, List<Token> tokens, Role role, String meaning) {
    int start = tokens.getFirst().start();
    int end = tokens.getLast().end();
    return new Span(start, end, question.substring(start, end), role, meaning, false);
  }

  // --- Parts of a query

  private Optional<FollowUp> read(
      String question, List<Token> typed, Context plain, SemanticQuery before) {
    var tokens = sorting(typed);
    var cut = FollowUpWords.cut(question, tokens);
    var core = tokens.subList(cut.first(), cut.insteadOf());
    if (core.isEmpty()) {
      return Optional.empty();
    }
    var context = inYearBefore(plain, before);
    var marks = marks(question, core, context);
    return switch (fragment(marks, context, before)) {
      case FragmentReader.Read.Stopped(var stop) ->
          Optional.of(
              new FollowUp(
                  goesOn(cut, marks) ? Form.GOES_ON : Form.WHOLE,
                  () -> stopped(stop, question, context, spans(question, tokens, cut, marks))));
      case FragmentReader.Read.Brought(var fragment) ->
          fragment.bringsNothing()
              ? Optional.empty()
              : Optional.of(
                  new FollowUp(
                      form(cut, marks, fragment),
                      () -> changed(question, tokens, context, before, cut, marks, fragment)));
    };
  }

  /** "In Q4" after a question about 2025 is about the same year. */
  private static Context inYearBefore(Context context, SemanticQuery before) {
    var year =
        before
            .time()
            .filter(range -> range.from().getYear() == range.to().getYear())
            .map(range -> String.valueOf(range.from().getYear()));
    if (year.isEmpty() || context.overrides().containsKey("year")) {
      return context;
    }
    var overrides = new HashMap<>(context.overrides());
    overrides.put("year", year.get());
    return context.choosing(overrides);
  }

  private Marks marks(String question, List<Token> tokens, Context context) {
    return new Marks(question, tokens, new Marker(vocabulary, context).marks(tokens));
  }

  private FragmentReader.Read fragment(Marks marks, Context context, SemanticQuery before) {
    return new FragmentReader(new Draft(vocabulary.model(), context, marks), before).read();
  }

  /** "Order by" sorts, though an order may be something that is counted. */
  private static List<Token> sorting(List<Token> tokens) {
    boolean orders =
        tokens.size() > 2
            && tokens.get(0).text().equals("order")
            && tokens.get(1).text().equals("by");
    if (!orders) {
      return tokens;
    }
    var sorted = new ArrayList<>(tokens);
    var order = tokens.getFirst();
    sorted.set(0, new Token(order.start(), order.end(), "sort", "sort"));
    return sorted;
  }

  private static Form form(Cut cut, Marks marks, Fragment fragment) {
    if (goesOn(cut, marks)) {
      return Form.GOES_ON;
    }
    if (!fragment.isWhole()) {
      return Form.FRAGMENT;
    }
    return fragment.isBare() ? Form.OPEN : Form.WHOLE;
  }

  private static boolean goesOn(Cut cut, Marks marks) {
    return cut.goesOn() || marks.is(0, Word.BY, Word.VERSUS, Word.SORT, Word.NOT);
  }

  private Interpretation changed(
      String question,
      List<Token> tokens,
      Context context,
      SemanticQuery before,
      Cut cut,
      Marks marks,
      Fragment fragment) {
    var spans = spans(question, tokens, cut, marks);
    var pointed = pointed(marks);
    if (pointed.isPresent()) {
      return new NotUnderstood(
          Reason.NOT_SUPPORTED,
          "I can't point into an answer: say which "
              + pointed.get()
              + " you mean by its name, as in “only …”.",
          spans);
    }
    var edits = new FollowUpEdits(vocabulary.model(), before, cut);
    var changes =
        cut.has(Link.REMOVE) || cut.has(Link.WITHOUT) || namesAll(marks, before)
            ? edits.without(fragment)
            : edits.of(
                fragment,
                givenUp(question, tokens, cut, context, before),
                moved(fragment, context, before));
    if (changes.isEmpty()) {
      return new NotUnderstood(
          Reason.NOT_SUPPORTED,
          "That would change nothing: it is asked for like this already, or not there.",
          spans);
    }
    return edited(before, changes, spans, fragment.assumptions());
  }

  /** "In that region", "for that one": a row of the answer, which only its name can tell. */
  private static Optional<String> pointed(Marks marks) {
    return IntStream.range(1, marks.size())
        .filter(i -> marks.is(i - 1, Word.NOISE))
        .filter(i -> marks.lowerText(i - 1).matches("that|this|those|these"))
        .boxed()
        .flatMap(i -> noun(marks, i).stream())
        .findFirst();
  }

  private static Optional<String> noun(Marks marks, int index) {
    return marks
        .as(index, Meaning.OfDimension.class)
        .map(it -> it.dimension().names().label().toLowerCase(Locale.ROOT))
        .or(() -> Optional.of("one").filter(marks.lowerText(index)::equals));
  }

  /** "All categories", where only some were asked for. */
  private static boolean namesAll(Marks marks, SemanticQuery before) {
    return IntStream.range(1, marks.size())
        .filter(
            i -> marks.is(i - 1, Word.NOISE) && marks.lowerText(i - 1).matches("all|any|all the"))
        .mapToObj(i -> marks.as(i, Meaning.OfDimension.class).map(Meaning.OfDimension::dimension))
        .flatMap(Optional::stream)
        .anyMatch(dimension ->
            before.filters().stream().anyMatch(filter -> filter.isOnValuesOf(dimension)));
  }

  private Optional<Fragment> givenUp(
      String question, List<Token> tokens, Cut cut, Context context, SemanticQuery before) {
    if (cut.insteadOf() == cut.end()) {
      return Optional.empty();
    }
    var behind = tokens.subList(cut.insteadOf() + 2, cut.end());
    return fragment(marks(question, behind, context), context, before)
            instanceof FragmentReader.Read.Brought(var fragment)
        ? Optional.of(fragment)
        : Optional.empty();
  }

  /** The comparison there was, for another time: with the period before that, or a year before. */
  private Optional<Comparison> moved(Fragment fragment, Context context, SemanticQuery before) {
    return fragment
        .time()
        .flatMap(time ->
            before
                .comparison()
                .map(Comparison::kind)
                .filter(kind -> kind != Comparison.Kind.NAMED)
                .map(kind -> moved(kind, time, context)));
  }

  private Comparison moved(Comparison.Kind kind, TimeRange time, Context context) {
    var calendar = vocabulary.model().calendar();
    var earlier = new EarlierRanges(calendar, context.today());
    return new Comparison(
        kind, earlier.earlier(kind, Ranged.of(time, calendar), context.data(), ""));
  }

  private Interpretation edited(
      SemanticQuery before, List<QueryEdit> edits, List<Span> spans, List<Assumption> assumptions) {
    var query = QueryEdit.apply(before, edits);
    if (query.filter(it -> changesRanks(before, it)).isPresent()) {
      return new NotUnderstood(
          Reason.NOT_SUPPORTED,
          "It isn't clear what is ranked then: say “all of them” first, or ask for ranks within"
              + " groups as a whole, as in “top 3 products in each region”.",
          spans);
    }
    if (query.isEmpty()) {
      return new NotUnderstood(Reason.NOTHING_TO_ASK, "Then nothing is left to ask for.", spans);
    }
    return feasibility
        .obstacle(query.get())
        .<Interpretation>map(text -> new NotUnderstood(Reason.NOT_RELATED, text, spans))
        .orElseGet(() ->
            new Understood(
                query.get(), spans, assumptions, 1, Optional.of(new Follows(before, edits))));
  }

  /** Whether a limit is left that was of other groups. */
  private static boolean changesRanks(SemanticQuery before, SemanticQuery after) {
    boolean others = !after.groupings().equals(before.groupings());
    return after.limit().isPresent()
        && others
        && (before.groupings().size() < 2 && after.groupings().size() > 1
            || !before.within().isEmpty());
  }

  // --- What stops a reading

  private Interpretation stopped(Stop stop, String question, Context context, List<Span> spans) {
    return switch (stop) {
      case Stop.Refuse(var reason, var message) -> new NotUnderstood(reason, message, spans);
      case Stop.AskBack ask -> asked(ask, question, context, spans);
    };
  }

  /** Each alternative is read as if the person had chosen it; those that differ are offered. */
  private Interpretation asked(
      Stop.AskBack ask, String question, Context context, List<Span> spans) {
    var readings = new LinkedHashMap<String, Reading>();
    for (var alternative : ask.alternatives()) {
      var overrides = new HashMap<>(context.overrides());
      boolean settled = overrides.put(ask.id(), alternative) != null;
      if (!settled
          && read(question, context.choosing(overrides)).map(FollowUp::meaning).orElse(null)
              instanceof Understood understood) {
        readings.putIfAbsent(
            understood.query().hash(), new Reading(phrase.apply(understood.query()), understood));
      }
    }
    return switch (readings.size()) {
      case 0 -> new NotUnderstood(Reason.NOT_SUPPORTED, ask.question(), spans);
      case 1 -> readings.firstEntry().getValue().understood();
      default -> new Ambiguous(ask.question(), readings.values().stream().limit(4).toList(), spans);
    };
  }

  /** All words of the text: those around what was read say only how it belongs to what was. */
  private static List<Span> spans(String question, List<Token> tokens, Cut cut, Marks marks) {
    var spans = new ArrayList<Span>();
    link(question, tokens, 0, cut.first()).ifPresent(spans::add);
    spans.addAll(marks.spans());
    link(question, tokens, cut.insteadOf(), tokens.size()).ifPresent(spans::add);
    return spans;
  }

  private static Optional<Span> link(String question, List<Token> tokens, int first, int end) {
    return first == end
        ? Optional.empty()
        : Optional.of(whole(question, tokens.subList(first, end), Role.NOISE, ""));
  }
}
