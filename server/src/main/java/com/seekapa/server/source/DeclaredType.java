package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import java.util.Locale;

/** What follows from the name of a type. */
final class DeclaredType {
  private DeclaredType() {}

  /** Where every value has the type of its column. */
  static DataType strict(String declared) {
    var name = declared.toLowerCase(Locale.ROOT).replaceFirst("\\(.*?\\)", "").strip();
    return switch (name) {
      case "tinyint", "smallint", "integer", "bigint", "hugeint" -> DataType.INTEGER;
      case "utinyint", "usmallint", "uinteger", "ubigint", "uhugeint" -> DataType.INTEGER;
      case "bignum", "varint" -> DataType.INTEGER;
      case "decimal", "numeric", "real", "float", "double", "double precision", "money" ->
          DataType.DECIMAL;
      case "boolean" -> DataType.BOOLEAN;
      case "date" -> DataType.DATE;
      default -> name.startsWith("timestamp") ? DataType.TIMESTAMP : DataType.TEXT;
    };
  }

  /** Where any words are a type, and values keep to it as far as they like, as in SQLite. */
  static DataType loose(String declared) {
    var words = declared.toLowerCase(Locale.ROOT);
    if (containsOne(words, "datetime", "timestamp")) {
      return DataType.TIMESTAMP;
    }
    if (containsOne(words, "char", "clob", "text")) {
      return DataType.TEXT;
    }
    if (containsOne(words, "bool")) {
      return DataType.BOOLEAN;
    }
    if (containsOne(words, "date")) {
      return DataType.DATE;
    }
    if (containsOne(words, "int", "year", "serial")) {
      return DataType.INTEGER;
    }
    return containsOne(words, "real", "floa", "doub", "num", "dec", "money")
        ? DataType.DECIMAL
        : DataType.TEXT;
  }

  private static boolean containsOne(String words, String... parts) {
    for (var part : parts) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
