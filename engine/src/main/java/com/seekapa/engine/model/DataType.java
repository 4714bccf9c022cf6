package com.seekapa.engine.model;

/** The types of values that columns hold, as far as questions and answers tell them apart. */
public enum DataType {
  TEXT,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  DATE,
  TIMESTAMP;

  public boolean isNumeric() {
    return this == INTEGER || this == DECIMAL;
  }

  public boolean isTemporal() {
    return this == DATE || this == TIMESTAMP;
  }
}
