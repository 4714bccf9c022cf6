package com.seekapa.server;

import com.seekapa.server.catalog.ModelCheck;
import com.seekapa.server.cli.Arguments;
import com.seekapa.server.cli.AskCommand;
import com.seekapa.server.cli.CommandHelp;
import com.seekapa.server.cli.EvalArguments;
import com.seekapa.server.cli.InferCommand;
import com.seekapa.server.cli.Setting;
import com.seekapa.server.cli.SettingSources;
import com.seekapa.server.cli.Settings;
import com.seekapa.server.cli.UsageException;
import com.seekapa.server.eval.CaseFile;
import com.seekapa.server.eval.Databases;
import com.seekapa.server.eval.EvalCase;
import com.seekapa.server.eval.EvalCommand;
import com.seekapa.server.eval.EvalOptions;
import com.seekapa.server.source.SourceLocation;
import com.seekapa.server.transport.ConnectionStart;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the program starts: {@code serve} starts the server, every other command is plain Java. */
@QuarkusMain
public final class Main {
  private static final InstantSource CLOCK = Clock.systemUTC();

  private Main() {}

  public static void main(String... words) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try {
      int code = run(List.copyOf(Arrays.asList(words)), out);
      if (code >= 0) {
        out.flush();
        System.exit(code);
      }
    } catch (Exception e) {
      System.err.println(Complaint.about(e));
      System.exit(1);
    }
  }

  /** The exit code, or a negative number where the server runs on. */
  private static int run(List<String> words, PrintStream out) throws Exception {
    var command = words.isEmpty() ? "" : words.getFirst();
    var rest = words.isEmpty() ? words : words.subList(1, words.size());
    if (rest.contains(CommandHelp.FLAG) && CommandHelp.of(command).isPresent()) {
      out.print(CommandHelp.of(command).orElseThrow());
      return 0;
    }
    return switch (command) {
      case "serve" -> serve(rest, out);
      case "ask" -> ask(rest, out);
      case "model" -> model(rest, out);
      case "eval" -> eval(rest, out);
      default ->
          throw new UsageException(
              "There is no command “%s”. There are serve, ask, model check, model infer and eval."
                  .formatted(command));
    };
  }

  private static int serve(List<String> words, PrintStream out) throws IOException {
    var arguments = Arguments.parse(words, Set.of(), Set.of());
    noWords(arguments);
    var settings = settings(arguments);
    checkPort(settings);
    OpenFiles.ofThisProcess().complaint(settings.maxConnections()).ifPresent(System.err::println);
    ConnectionStart.enable();
    System.setProperty("quarkus.http.host", settings.host());
    System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
    Framework.configure(settings.http(), settings.port());
    Startup.begin(() -> new Wiring(settings, CLOCK).durable());
    Quarkus.run(Server.class);
    return -1;
  }

  /** Found out before anything is opened, so that it can be said in one line. */
  private static void checkPort(Settings settings) throws IOException {
    try (var socket =
        new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
      socket.getLocalPort();
    } catch (java.net.BindException e) {
      throw new UsageException(
          "Port %d is in use or not allowed. Stop what uses it, or take another with --port."
              .formatted(settings.port()));
    }
  }

  private static int ask(List<String> words, PrintStream out) throws InterruptedException {
    var arguments = Arguments.parse(words, Set.of("json", "explain"), Set.of());
    if (arguments.words().isEmpty()) {
      throw new UsageException(
          "What do you want to know? ./seekapa ask \"total revenue by region\"");
    }
    var question = String.join(" ", arguments.words());
    try (var application = new Wiring(settings(arguments), CLOCK).passing()) {
      return new AskCommand(application.chat(), application.messages(), CLOCK, out)
          .run(question, arguments.has("json"), arguments.has("explain"));
    }
  }

  private static int model(List<String> words, PrintStream out)
      throws InterruptedException, IOException {
    if (!words.isEmpty() && words.getFirst().equals("infer")) {
      return infer(words.subList(1, words.size()), out);
    }
    var arguments = Arguments.parse(words, Set.of(), Set.of());
    if (arguments.words().size() != 2 || !arguments.words().getFirst().equals("check")) {
      throw new UsageException(
          "Name the file to check: ./seekapa model check FILE.yaml; or make one: ./seekapa model"
              + " infer --source FILE --out FILE.yaml");
    }
    return new ModelCheck(out).run(Path.of(arguments.words().getLast()));
  }

  private static int infer(List<String> words, PrintStream out)
      throws InterruptedException, IOException {
    var arguments = Arguments.parse(words, Set.of("json"), Set.of("schema", "out"));
    var place =
        Optional.ofNullable(arguments.settings().get(Setting.SOURCE))
            .orElseThrow(() ->
                new UsageException(
                    "Name the data: ./seekapa model infer --source FILE [--out FILE.yaml]"));
    noWords(arguments);
    var location = SourceLocation.parse(place);
    try (var source = new Wiring(settings(arguments), CLOCK).source(location)) {
      return new InferCommand(source, location.name(), out, System.err)
          .run(
              arguments.option("schema").map(Path::of),
              arguments.option("out").map(Path::of),
              arguments.has("json"));
    }
  }

  private static int eval(List<String> words, PrintStream out)
      throws InterruptedException, IOException {
    var arguments = Arguments.parse(words, EvalArguments.FLAGS, EvalArguments.NAMED);
    if (arguments.words().size() != 1) {
      throw new UsageException(
          "Name the file of cases: ./seekapa eval CASES.jsonl --out ANSWERS.jsonl");
    }
    var options = EvalArguments.options(arguments);
    var cases = CaseFile.read(Path.of(arguments.words().getFirst()), CLOCK);
    var today = LocalDate.ofInstant(cases.getFirst().asOf(), ZoneOffset.UTC);
    var wiring = new Wiring(settings(arguments).forCasesOf(today), CLOCK);
    var folder = EvalArguments.databases(arguments);
    if (folder.isPresent()) {
      return eval(wiring.folder(folder.get()), out, cases, options);
    }
    try (var application = wiring.timeless()) {
      return eval(Databases.only(application), out, cases, options);
    }
  }

  private static int eval(
      Databases databases, PrintStream out, List<EvalCase> cases, EvalOptions options)
      throws InterruptedException, IOException {
    return new EvalCommand(databases, CLOCK, out, System.err).run(cases, options);
  }

  private static void noWords(Arguments arguments) {
    if (!arguments.words().isEmpty()) {
      throw new UsageException(
          "“%s” is no option of this command. See ./seekapa serve --help."
              .formatted(arguments.words().getFirst()));
    }
  }

  private static Settings settings(Arguments arguments) {
    var home = Path.of(System.getProperty("seekapa.home", ""));
    return new SettingSources(System.getenv(), home).settings(arguments.settings());
  }
}
