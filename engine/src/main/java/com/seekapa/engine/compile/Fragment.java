package com.seekapa.engine.compile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of SQL with the parameters of its {@code ?}, in order, so that order survives joining.
 */
record Fragment(String text, List<Object> parameters) {
  Fragment {
    parameters = List.copyOf(parameters);
  }

  static Fragment of(String text, Object... parameters) {
    return new Fragment(text, List.of(parameters));
  }

  static Fragment joined(String separator, List<Fragment> fragments) {
    return new Fragment(
        fragments.stream().map(Fragment::text).collect(Collectors.joining(separator)),
        fragments.stream().flatMap(fragment -> fragment.parameters().stream()).toList());
  }

  /** With one more parameter at its end, for a {@code ?} that is there already. */
  Fragment with(Object parameter) {
    return new Fragment(text, Stream.concat(parameters.stream(), Stream.of(parameter)).toList());
  }

  Fragment inside(String before, String after) {
    return new Fragment(before + text + after, parameters);
  }

  Fragment indented() {
    return new Fragment(text.indent(2).stripTrailing(), parameters);
  }
}
