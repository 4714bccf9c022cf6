package com.seekapa.server.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a command: settings, the command's own options, and what is left.
 *
 * @param options by name without dashes; an option without a value has the value on
 */
public record Arguments(
    Map<Setting, String> settings, Map<String, String> options, List<String> words) {
  public Arguments {
    settings = Map.copyOf(settings);
    options = Map.copyOf(options);
    words = List.copyOf(words);
  }

  /**
   * Reads them.
   *
   * @param flags the command's own options without a value
   * @param named the command's own options with a value
   */
  public static Arguments parse(List<String> arguments, Set<String> flags, Set<String> named) {
    return new Parsing(arguments, flags, named).parse();
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** A pass over the words. */
  private static final class Parsing {
    private final List<String> rest;
    private final Set<String> flags;
    private final Set<String> named;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Parsing(List<String> arguments, Set<String> flags, Set<String> named) {
      this.rest = new ArrayList<>(arguments);
      this.flags = flags;
      this.named = named;
    }

    Arguments parse() {
      while (!rest.isEmpty()) {
        var word = rest.removeFirst();
        if (word.equals("--")) {
          words.addAll(rest);
          rest.clear();
        } else if (word.startsWith("--")) {
          option(word);
        } else {
          words.add(word);
        }
      }
      return new Arguments(settings, options, words);
    }

    private void option(String word) {
      int equals = word.indexOf('=');
      var flag = equals < 0 ? word : word.substring(0, equals);
      var value = equals < 0 ? Optional.<String>empty() : Optional.of(word.substring(equals + 1));
      var name = flag.substring(2);
      var setting = Setting.ofFlag(flag);
      if (setting.isPresent()) {
        settings.put(setting.get(), value.orElseGet(() -> value(flag, setting.get())));
      } else if (flags.contains(name)) {
        options.put(name, value.orElse("on"));
      } else if (named.contains(name)) {
        options.put(name, value.orElseGet(() -> next(flag)));
      } else {
        throw new UsageException(
            "There is no option " + flag + ". See ./seekapa serve --help for all of them.");
      }
    }

    private String value(String flag, Setting setting) {
      if (!setting.isSwitch()) {
        return next(flag);
      }
      return !rest.isEmpty() && Set.of("on", "off").contains(rest.getFirst())
          ? rest.removeFirst()
          : "on";
    }

    private String next(String flag) {
      if (rest.isEmpty()) {
        throw new UsageException("The option " + flag + " needs a value.");
      }
      return rest.removeFirst();
    }
  }
}
