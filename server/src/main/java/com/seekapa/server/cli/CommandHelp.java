package com.seekapa.server.cli;

import java.util.Map;
import java.util.Optional;

/** What is printed for {@code --help} behind a command. */
public final class CommandHelp {
  public static final String FLAG = "--help";

  private static final String ASK =
      """
      ./seekapa ask "QUESTION" [options]: answer one question here

        --json                           print the answer as JSON
        --explain                        show every stage of reading the question before
      """;

  private static final String MODEL =
      """
      ./seekapa model infer --source FILE|FOLDER|URL [options]: describe data as a model to edit

        --out FILE.yaml                  where the model goes; without it, it is printed
        --schema FILE.json               readable names and keys that the source doesn't tell
        --json                           print the report on what will confuse people as JSON

      ./seekapa model check FILE.yaml: say what is wrong with a model, and where
      """;

  private static final String EVAL =
      """
      ./seekapa eval CASES.jsonl [options]: answer a file of questions and score the answers

        --databases FOLDER               the databases that cases name
        --schemas FOLDER                 files that describe them, NAME.json
        --out ANSWERS.jsonl              where the answers go, a line each
        --json FILE                      the whole report for other programs
        --resume                         keep the answers that --out has already
        --only-failed                    keep those of them that pass, and ask the rest again
        --track NAME, --case ID          which cases to ask
        --split PART                     look, calibrate, untouched or all databases
        --examples NUMBER                how many failures to show
        --workers NUMBER                 how many threads ask; one for each processor
        --fit                            fit the weights of confidence to the answers
      """;

  private static final Map<String, String> OWN =
      Map.of(
          "serve", "./seekapa serve [options]: start the server\n",
          "ask", ASK,
          "model", MODEL,
          "eval", EVAL);

  private CommandHelp() {}

  /** What a command takes, and the settings that all of them share; empty for no command. */
  public static Optional<String> of(String command) {
    return Optional.ofNullable(OWN.get(command)).map(own -> own + "\n" + SettingSources.help());
  }
}
