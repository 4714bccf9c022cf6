package com.seekapa.server.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set: by a flag, the environment or the file {@code config.yaml}. */
public enum Setting {
  PORT("NUMBER", "8000", "TCP port; 0 takes any free one"),
  HOST("ADDRESS", "127.0.0.1", "address to listen on; only loopback, until there is a login"),
  SOURCE("FILE|FOLDER|URL", "", "what to ask about, see below; without it, the demo data"),
  SOURCE_USER("NAME", "", "who asks a database server, unless its URL says so"),
  SOURCE_PASSWORD("TEXT", "", "the password; best set in the environment, where nobody sees it"),
  BROKEN_ROWS(
      "fail|skip", "fail", "whether CSV rows that can't be read stop the start or are left out"),
  MODEL("FILE", "", "the semantic model of the source, in YAML; without it, one is inferred"),
  DATA("FOLDER", "data", "where demo data, questions and answers are kept"),
  AS_OF("DATE", "", "the day that counts as today, such as 2026-11-24; without it, the clock"),
  REFRESH_DEMO("on|off", "off", "make the demo data anew, up to yesterday"),
  WORD_KNOWLEDGE("on|off", "on", "read words that name nothing as others that mean about the same"),
  MIN_CONFIDENCE(
      "PERCENT", "35", "how sure a reading must be to be answered, for models that were inferred"),
  QUERY_TIMEOUT("SECONDS", "30", "a query that takes longer is stopped"),
  QUERY_MEMORY("MEGABYTES", "", "memory for all queries; without it, 1024 or a quarter of the RAM"),
  QUERY_THREADS("NUMBER", "", "threads for queries; without it, one for every two processors"),
  QUERY_CONNECTIONS("NUMBER", "4", "how many queries run at the same time"),
  MAX_ROWS("ROWS", "5000", "the most rows of an answer"),
  MAX_QUESTIONS("NUMBER", "256", "how many questions are answered at the same time"),
  MAX_CONNECTIONS("NUMBER", "10000", "how many browsers and clients can be connected"),
  MAX_STORE_PAGES("PAGES", "0", "the most pages of 4 KB for questions and answers; 0 for no limit"),
  SYNC_COMMITS("on|off", "off", "wait for the disk at each answer: safe against power loss too"),
  HEARTBEAT("SECONDS", "30", "a client that is silent for so long is asked whether it is there"),
  STOP_PATIENCE("SECONDS", "30", "how long running questions are waited for at the end"),
  ACCESS_TOKEN("TEXT", "", "what callers must know; best set in the environment; without it, all"),
  BATCH_WINDOW("MILLISECONDS", "100", "how long presence and the like wait for others; 0 for not"),
  BATCH_SIZE("NUMBER", "50", "how many messages that can wait are sent together at most"),
  COMPRESSION_LEVEL("0..9", "6", "of WebSocket messages above 1 KB, 1 fast to 9 small; 0 for none"),
  CACHE_MEMORY("MEGABYTES", "64", "memory for results and answers that are kept; 0 keeps none"),
  CACHE_TTL("SECONDS", "900", "how long a result is kept; changed data are asked again at once"),
  LIMITS("on|off|auto", "auto", "limits of how often; auto is for all but callers on this machine"),
  LIMIT_PER_MINUTE(
      "NUMBER", "60", "how many questions, and how many calls of each route, a minute"),
  LIMIT_BURST("NUMBER", "10", "how many of them may come at once after a rest"),
  LIMIT_ROUTES(
      "ROUTE=A_MINUTE/BURST,…", "", "other limits for some, such as question=30/5,answers=600/100"),
  TRUSTED_PROXIES("ADDRESSES", "", "whose word about callers is believed, such as 10.0.0.0/8,::1"),
  FORWARDED_BY(
      "HEADER", "x-forwarded-for", "in which proxies name callers; the other is forwarded"),
  LOG("text|json", "text", "how the log on standard error is written; json: one object a line"),
  SLOW_REQUEST("SECONDS", "3", "what takes longer is logged, with the stage that was slow"),
  TLS_CERTIFICATE("FILE", "", "speak https and wss with this certificate, in PEM"),
  TLS_KEY("FILE", "", "the private key of the certificate, in PEM (PKCS #8)"),
  METRICS("on|off", "on", "count and time what happens, for the monitor page and Prometheus");

  private final String unit;
  private final String standard;
  private final String description;

  Setting(String unit, String standard, String description) {
    this.unit = unit;
    this.standard = standard;
    this.description = description;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String flag() {
    return "--" + key();
  }

  String variable() {
    return "SEEKAPA_" + name();
  }

  String standard() {
    return standard;
  }

  /** A switch may stand alone, which means on. */
  boolean isSwitch() {
    return unit.equals("on|off");
  }

  static Optional<Setting> ofFlag(String flag) {
    return Arrays.stream(values()).filter(it -> it.flag().equals(flag)).findFirst();
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  String help() {
    return "  %-32s %s%s"
        .formatted(
            flag() + " " + unit, description, standard.isEmpty() ? "" : " [" + standard + "]");
  }
}
