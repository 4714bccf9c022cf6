package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension.Role;

/** What the values of a column do for a row, by its name, its type and what they look like. */
final class Roles {
  private static final int LONG = 60;
  private static final int VERY_LONG = 200;
  private static final int MANY_ROWS = 50;
  private static final int SEVERAL = 2;

  /** Numbers before are rarely years where the name doesn't say so. */
  private static final int EARLIEST = 1800;

  private static final double NEARLY_ALL = 0.9;

  private Roles() {}

  /**
   * The role.
   *
   * @param type the type of the values
   * @param isKey whether it is the primary key of its table or refers to another
   */
  static Role of(ColumnName name, DataType type, ColumnProfile profile, boolean isKey) {
    if (isKey || name.isKey()) {
      return Role.IDENTIFIER;
    }
    return switch (type) {
      case BOOLEAN -> Role.CATEGORY;
      case DATE, TIMESTAMP -> Role.TEXT;
      case INTEGER -> integer(name, profile);
      case DECIMAL -> number(name, profile);
      case TEXT -> text(name, profile);
    };
  }

  private static Role integer(ColumnName name, ColumnProfile profile) {
    if (isYear(name, profile)) {
      return Role.YEAR;
    }
    if (name.isCode()) {
      return Role.IDENTIFIER;
    }
    return name.isCategory() && profile.hasFewValues() ? Role.CATEGORY : number(name, profile);
  }

  /** By name; or because all values, and there are several, could be nothing more likely. */
  private static boolean isYear(ColumnName name, ColumnProfile profile) {
    return name.isYear()
        ? profile.isEmpty() || profile.isWithin(1500, 2100)
        : name.mayBeYear()
            && profile.distinct().size() >= SEVERAL
            && profile.isWithin(EARLIEST, 2100);
  }

  private static Role number(ColumnName name, ColumnProfile profile) {
    return name.isAmount() && !isRate(name, profile) ? Role.AMOUNT : Role.LEVEL;
  }

  /** A discount of 0.1 is a part of a price: rates are averaged, never added. */
  private static boolean isRate(ColumnName name, ColumnProfile profile) {
    return name.mayBeRate() && profile.isWithin(0, 1) && !profile.holdsIntegers();
  }

  private static Role text(ColumnName name, ColumnProfile profile) {
    if (isLongText(name, profile)) {
      return Role.TEXT;
    }
    if (name.isName()) {
      return Role.NAME;
    }
    if (name.isCode() && profile.looksUnique()) {
      return Role.IDENTIFIER;
    }
    return isNearlyUnique(profile) && !name.isPlace() && !name.isCategory()
        ? Role.NAME
        : Role.CATEGORY;
  }

  private static boolean isLongText(ColumnName name, ColumnProfile profile) {
    return (name.isLongText() && !profile.hasFewValues())
        || profile.averageLength() > LONG
        || profile.longest() > VERY_LONG
        || profile.share(Roles::isAddressOfMachine) > NEARLY_ALL;
  }

  private static boolean isAddressOfMachine(String text) {
    return text.startsWith("http") || text.matches("\\S+@\\S+\\.\\S+");
  }

  private static boolean isNearlyUnique(ColumnProfile profile) {
    return profile.sample().size() >= MANY_ROWS
        && profile.distinct().size() >= NEARLY_ALL * profile.sample().size();
  }
}
