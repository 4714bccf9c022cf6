package com.seekapa.benchmarks;

import java.util.List;

/** What benchmarks ask about the demo data. */
public final class Questions {
  public static final List<String> TEN =
      List.of(
          "total revenue last month",
          "top 5 products by revenue last quarter",
          "revenue by month this year",
          "orders by country last quarter",
          "revenue and profit by category in 2025",
          "margin by segment, highest first",
          "revenue this year vs last year",
          "sales by region and channel in 2025",
          "enterprise revenue in Germany and France last year",
          "which product had the most returned units this year");

  private Questions() {}
}
