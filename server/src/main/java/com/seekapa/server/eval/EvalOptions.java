package com.seekapa.server.eval;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked for at the command line.
 *
 * @param out where the answers go
 * @param json where the whole report goes
 * @param examples how many of the wrong answers are shown; all failures where it is not given
 * @param split the part of the databases to ask about
 * @param group the track or skill to ask for, as its name begins
 * @param id the one case to ask
 * @param resume whether answers that are in {@code out} already are kept
 * @param onlyFailed whether those of them that fail are asked again
 * @param fit whether the weights of confidence are fitted to the answers
 */
public record EvalOptions(
    Optional<Path> out,
    Optional<Path> json,
    Optional<Integer> examples,
    Optional<String> split,
    Optional<String> group,
    Optional<String> id,
    boolean resume,
    boolean onlyFailed,
    boolean fit,
    int workers) {
  private static final List<String> SPLITS =
      Arrays.stream(Split.values()).map(Split::words).toList();

  public EvalOptions {
    if (split.isPresent() && !SPLITS.contains(split.get()) && !split.get().equals("all")) {
      throw new CaseFileException("--split must be look, calibrate, untouched or all.");
    }
    if ((resume || onlyFailed) && out.isEmpty()) {
      throw new CaseFileException("--resume and --only-failed need the file of answers, --out.");
    }
    if (workers < 1) {
      throw new CaseFileException("--workers must be at least 1.");
    }
  }

  /** Whether answers that are there already are kept. */
  boolean keeps() {
    return resume || onlyFailed;
  }

  List<EvalCase> selected(List<EvalCase> cases) {
    var selected =
        cases.stream()
            .filter(this::isInSplit)
            .filter(it -> group.isEmpty() || lower(it.group()).startsWith(lower(group.get())))
            .filter(it -> id.isEmpty() || it.id().equals(id.get()))
            .toList();
    if (selected.isEmpty()) {
      throw new CaseFileException("None of the cases is selected by these options.");
    }
    return selected;
  }

  private boolean isInSplit(EvalCase of) {
    var wanted = split.filter(it -> !it.equals("all"));
    return wanted.isEmpty() || of.database().map(Split::of).map(Split::words).equals(wanted);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
