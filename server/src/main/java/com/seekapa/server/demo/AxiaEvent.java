package com.seekapa.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What was planted into the demo data, for questions and insights to find. Each event lies at a
 * fixed distance from the last day; docs/demo-data.md tells sizes and shows queries.
 */
public enum AxiaEvent {
  /** The product Nova Tablet is launched and sells more from month to month. */
  LAUNCH(lastDay -> monday(lastDay.minusDays(430)), (from, lastDay) -> lastDay),
  /** Freight makes furniture cost 18 % more for two whole months. */
  FREIGHT(
      lastDay -> lastDay.minusDays(550).withDayOfMonth(1),
      (from, lastDay) -> from.plusMonths(2).minusDays(1)),
  /** Poland orders 2.6 times as much for ten weeks. */
  BOOM(lastDay -> monday(lastDay.minusDays(380)), (from, lastDay) -> from.plusDays(69)),
  /** The list price of the product Ergo Chair rises from 329 to 369 €, and fewer are ordered. */
  PRICE_RISE(lastDay -> lastDay.minusDays(300).withDayOfMonth(1), (from, lastDay) -> lastDay),
  /** The product Vista Monitor cannot be delivered for three weeks. */
  STOCK_OUT(lastDay -> monday(lastDay.minusDays(240)), (from, lastDay) -> from.plusDays(20)),
  /** A campaign wins many consumers in the United Kingdom within two weeks. */
  CAMPAIGN(lastDay -> monday(lastDay.minusDays(200)), (from, lastDay) -> from.plusDays(13)),
  /** The channel Online is down from a Tuesday to a Thursday. */
  OUTAGE(
      lastDay -> monday(lastDay.minusDays(150)).plusDays(1), (from, lastDay) -> from.plusDays(2)),
  /** Of the product Echo Headset, 40 % of the orders of five weeks come back. */
  RETURN_WAVE(lastDay -> monday(lastDay.minusDays(120)), (from, lastDay) -> from.plusDays(34)),
  /** A German enterprise orders 2,400 laptops at once, on a Wednesday. */
  BIG_ORDER(lastDay -> monday(lastDay.minusDays(90)).plusDays(2), (from, lastDay) -> from);

  private final UnaryOperator<LocalDate> start;
  private final BinaryOperator<LocalDate> end;

  AxiaEvent(UnaryOperator<LocalDate> start, BinaryOperator<LocalDate> end) {
    this.start = start;
    this.end = end;
  }

  /** When it happens in data that end on this day. */
  public Days days(LocalDate lastDay) {
    var from = start.apply(lastDay);
    return new Days(from, end.apply(from, lastDay));
  }

  /** Its name in the SQL that makes the data. */
  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From one day to another, both included. */
  public record Days(LocalDate from, LocalDate to) {}

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
