package com.seekapa.loadtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Where values stand between the two ends of an axis, 0 to 1, and which are marked. */
record Scale(List<Mark> marks, DoubleUnaryOperator where) {
  private static final double NEAREST_TO_ALL = 1e-4; // 99.99 %

  /** A value that is written beside the axis. */
  record Mark(double value, String label) {}

  double place(double value) {
    return Math.clamp(where.applyAsDouble(value), 0, 1);
  }

  /** From 0 to at least a value, in equal steps that are easy to read. */
  static Scale linear(double max) {
    double step = step(Math.max(max, 1e-9) / 4);
    double end = step * Math.ceil(Math.max(max, 1e-9) / step);
    var marks = new ArrayList<Mark>();
    for (int i = 0; i * step <= end * 1.0001; i++) {
      marks.add(new Mark(i * step, number(i * step)));
    }
    return new Scale(marks, value -> value / end);
  }

  /** From 0 to just a value, with steps as easy. */
  static Scale upTo(double max) {
    double step = step(max / 6);
    var marks =
        DoubleStream.iterate(0, value -> value <= max * 1.0001, value -> value + step)
            .mapToObj(value -> new Mark(value, number(value) + " s"))
            .toList();
    return new Scale(marks, value -> value / max);
  }

  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    return DoubleStream.of(1, 2, 5, 10)
        .map(factor -> factor * power)
        .filter(step -> step >= rough * 0.9999)
        .findFirst()
        .orElse(10 * power);
  }

  /** Powers of ten around the values, the least of which is above 0. */
  static Scale logarithmic(double min, double max) {
    int low = (int) Math.floor(Math.log10(min));
    int high = Math.max(low + 1, (int) Math.ceil(Math.log10(max) - 1e-9));
    var marks = new ArrayList<Mark>();
    for (int power = low; power <= high; power++) {
      marks.add(new Mark(Math.pow(10, power), number(Math.pow(10, power))));
    }
    return new Scale(
        marks, value -> (Math.log10(Math.max(value, Math.pow(10, low))) - low) / (high - low));
  }

  /** Percentiles, each nine as wide as the one before, so that the slowest can be seen. */
  static Scale nines() {
    var marks =
        DoubleStream.of(0, 50, 90, 99, 99.9, 99.99)
            .mapToObj(value -> new Mark(value, number(value)))
            .toList();
    return new Scale(
        marks,
        value ->
            Math.log10(1 / Math.max(1 - value / 100, NEAREST_TO_ALL))
                / -Math.log10(NEAREST_TO_ALL));
  }

  private static String number(double value) {
    var text = String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : "%.3f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
