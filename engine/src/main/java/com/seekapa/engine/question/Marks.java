package com.seekapa.engine.question;

import com.seekapa.engine.question.Span.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The marks of a question by number, with what became of each. "Before" and "after" mean the
 * nearest mark that says something, past words of no meaning.
 */
final class Marks {
  static final int NONE = -1;

  private final String question;
  private final List<Token> tokens;
  private final List<Mark> marks;
  private final Role[] roles;
  private final String[] meanings;
  private final boolean[] assumed;
  private final Noun[] nouns;

  /** What a noun stands for in this question. */
  enum Noun {
    MEASURE,
    DIMENSION,
    /** The noun that a filter describes: "enterprise customers". */
    HEAD,
    /** A sort key that is no column of its own. */
    KEY
  }

  Marks(String question, List<Token> tokens, List<Mark> marks) {
    this.question = question;
    this.tokens = tokens;
    this.marks = marks;
    this.roles = new Role[marks.size()];
    this.meanings = new String[marks.size()];
    this.assumed = new boolean[marks.size()];
    this.nouns = new Noun[marks.size()];
  }

  int size() {
    return marks.size();
  }

  Mark at(int index) {
    return marks.get(index);
  }

  IntStream open() {
    return IntStream.range(0, marks.size()).filter(this::isOpen);
  }

  boolean isOpen(int index) {
    return roles[index] == null;
  }

  void use(int index, Role role, String meaning) {
    roles[index] = role;
    meanings[index] = meaning;
  }

  void assume(int index) {
    assumed[index] = true;
  }

  /** The mark that this token is in. */
  void assumeToken(int token) {
    IntStream.range(0, marks.size())
        .filter(i -> marks.get(i).first() <= token && token < marks.get(i).end())
        .forEach(this::assume);
  }

  void noun(int index, Noun noun) {
    nouns[index] = noun;
  }

  boolean isNoun(int index, Noun noun) {
    return index != NONE && nouns[index] == noun;
  }

  Optional<Noun> noun(int index) {
    return Optional.ofNullable(nouns[index]);
  }

  /** Whether this is a verb of trade that the model also knows as a measure ("sold"). */
  boolean isWeak(int index) {
    return marks.get(index).meanings().contains(Meaning.Grammatical.of(Word.TRADE));
  }

  boolean is(int index, Word... words) {
    return index != NONE && marks.get(index).isAny(words);
  }

  <M extends Meaning> Optional<M> as(int index, Class<M> kind) {
    return index == NONE ? Optional.empty() : marks.get(index).as(kind);
  }

  boolean has(int index, Class<? extends Meaning> kind) {
    return as(index, kind).isPresent();
  }

  int before(int index, Word... skipped) {
    int at = index - 1;
    while (at >= 0 && (marks.get(at).is(Word.NOISE) || marks.get(at).isAny(skipped))) {
      at--;
    }
    return at < 0 ? NONE : at;
  }

  int after(int index, Word... skipped) {
    int at = index + 1;
    while (at < marks.size() && (marks.get(at).is(Word.NOISE) || marks.get(at).isAny(skipped))) {
      at++;
    }
    return at == marks.size() ? NONE : at;
  }

  /** The first mark of one of these words, if there is one. */
  Optional<Integer> find(Word... words) {
    return IntStream.range(0, marks.size()).filter(i -> is(i, words)).boxed().findFirst();
  }

  /** The mark as typed. */
  String text(int index) {
    var mark = marks.get(index);
    return question.substring(tokens.get(mark.first()).start(), tokens.get(mark.end() - 1).end());
  }

  String lowerText(int index) {
    var mark = marks.get(index);
    return String.join(
        " ", tokens.subList(mark.first(), mark.end()).stream().map(Token::text).toList());
  }

  boolean isPlural(int index) {
    return Inflection.isPlural(tokens.get(marks.get(index).end() - 1).text());
  }

  /** Every mark as a span; those of no use are noise or ignored. */
  List<Span> spans() {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < marks.size(); i++) {
      var mark = marks.get(i);
      int start = tokens.get(mark.first()).start();
      int end = tokens.get(mark.end() - 1).end();
      var role = isOpen(i) ? roleOfUnused(mark) : roles[i];
      String meaning = isOpen(i) || meanings[i] == null ? "" : meanings[i];
      spans.add(new Span(start, end, question.substring(start, end), role, meaning, assumed[i]));
    }
    return spans;
  }

  private static Role roleOfUnused(Mark mark) {
    return mark.meanings().getFirst() instanceof Meaning.Grammatical ? Role.NOISE : Role.IGNORED;
  }
}
