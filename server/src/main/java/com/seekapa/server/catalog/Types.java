package com.seekapa.server.catalog;

import com.seekapa.engine.model.DataType;
import java.util.Locale;

/** The types of columns as the model file spells them. */
final class Types {
  private Types() {}

  static String word(DataType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
