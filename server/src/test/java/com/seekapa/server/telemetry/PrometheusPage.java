package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a page as the text format 0.0.4 is written down, and fails at what it does not allow. */
public final class PrometheusPage {
  private static final Pattern HELP = Pattern.compile("# HELP [a-zA-Z_:][a-zA-Z0-9_:]* .*");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|summary)");
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{" + LABEL + "(?:," + LABEL + ")*\\})? (\\S+)");

  private final Map<String, Double> samples = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private String current = "";

  /** The values by name and labels, as they are written. */
  public static Map<String, Double> read(String text) {
    assertThat(text).endsWith("\n");
    var page = new PrometheusPage();
    text.lines().forEach(page::line);
    return page.samples;
  }

  private void line(String line) {
    if (line.startsWith("# HELP")) {
      assertThat(line).matches(HELP);
    } else if (line.startsWith("#")) {
      var type = TYPE.matcher(line);
      assertThat(type.matches()).as(line).isTrue();
      assertThat(types.put(type.group(1), type.group(2))).as("told twice: " + line).isNull();
    } else {
      var sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      var family = family(sample.group(1));
      assertThat(types).as("no type: " + line).containsKey(family);
      together(family);
      var key = line.substring(0, line.lastIndexOf(' '));
      assertThat(samples.put(key, Double.valueOf(sample.group(3)))).as(line).isNull();
    }
  }

  private String family(String name) {
    var base = name.replaceFirst("_(sum|count)$", "");
    return "summary".equals(types.get(base)) ? base : name;
  }

  /** All lines of a name stand together. */
  private void together(String family) {
    if (!family.equals(current)) {
      ended.add(current);
      assertThat(ended).doesNotContain(family);
      current = family;
    }
  }
}
