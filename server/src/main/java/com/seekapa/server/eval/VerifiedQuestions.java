package com.seekapa.server.eval;

import com.seekapa.protocol.Json;
import com.seekapa.server.transport.ModelChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The questions that an administrator has verified, asked again whenever the model or they
 * themselves have changed. What came of them is kept in a file.
 */
public final class VerifiedQuestions {
  private static final System.Logger LOG = System.getLogger(VerifiedQuestions.class.getName());

  private final Path questions;
  private final Path kept;
  private final InstantSource clock;
  private volatile Optional<ModelChecks> last;

  /**
   * @param questions a file of cases
   * @param kept the file of what came of them
   */
  public VerifiedQuestions(Path questions, Path kept, InstantSource clock) {
    this.questions = questions;
    this.kept = kept;
    this.clock = clock;
    last = read(kept);
  }

  /** What came of them the last time; empty if they were never asked. */
  public Optional<ModelChecks> last() {
    return last;
  }

  /** Asks them, unless that was done for this model; what fails is told in the log. */
  public void check(String modelHash, Database database) {
    try {
      var questionsHash = hash(Files.readAllBytes(questions));
      if (!isKnown(modelHash, questionsHash)) {
        keep(checks(modelHash, questionsHash, ask(database)));
      }
    } catch (IOException | CaseFileException e) {
      LOG.log(Level.WARNING, "The verified questions can't be asked: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isKnown(String modelHash, String questionsHash) {
    return last.filter(
            it -> it.modelHash().equals(modelHash) && it.questionsHash().equals(questionsHash))
        .isPresent();
  }

  /** A source that fails says nothing of the model: nothing is kept, and it is tried again. */
  private List<Verdict> ask(Database database) throws IOException, InterruptedException {
    var cases = CaseFile.read(questions, clock);
    var verdicts =
        new EvalRun(Databases.only(database), Optional.empty(), _ -> true, _ -> {}, false)
            .ask(cases, 1);
    verdicts.stream()
        .filter(it -> it.is("error"))
        .findFirst()
        .ifPresent(it -> {
          throw new CaseFileException(it.of().id() + " ended in an error.");
        });
    return verdicts;
  }

  private ModelChecks checks(String modelHash, String questionsHash, List<Verdict> verdicts) {
    var before = last.map(ModelChecks::passed).orElse(List.of());
    var failed = verdicts.stream().filter(it -> !it.isPassed()).toList();
    return new ModelChecks(
        modelHash,
        questionsHash,
        clock.instant().toString(),
        verdicts.stream().filter(Verdict::isPassed).map(it -> it.of().id()).toList(),
        failed.stream().map(VerifiedQuestions::failed).toList(),
        failed.stream().map(it -> it.of().id()).filter(before::contains).toList());
  }

  private static ModelChecks.Failed failed(Verdict verdict) {
    return new ModelChecks.Failed(
        verdict.of().id(),
        verdict.of().question(),
        verdict.failure().orElse(""),
        verdict.answered() ? verdict.phrase() : Optional.empty());
  }

  private void warn(ModelChecks checks) {
    if (!checks.failed().isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0} of {1} verified questions fail, {2} of them passed before: {3}. See"
              + " GET /api/models/checks, or run ./seekapa eval {4}",
          checks.failed().size(),
          checks.failed().size() + checks.passed().size(),
          checks.regressions().size(),
          String.join(", ", checks.failed().stream().limit(5).map(ModelChecks.Failed::id).toList()),
          questions);
    }
  }

  private void keep(ModelChecks checks) throws IOException {
    warn(checks);
    var beside = kept.resolveSibling(kept.getFileName() + ".new");
    Files.writeString(beside, Json.write(checks) + "\n");
    Files.move(beside, kept, StandardCopyOption.REPLACE_EXISTING);
    last = Optional.of(checks);
  }

  /** A file that can't be read is as good as none: the questions are asked again. */
  private static Optional<ModelChecks> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Json.read(Files.readString(file), ModelChecks.class))
          : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
