package com.seekapa.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.server.admission.AddressRange;
import com.seekapa.server.admission.ForwardedBy;
import com.seekapa.server.admission.LimitSettings;
import com.seekapa.server.admission.Rate;
import com.seekapa.server.admission.Rates;
import com.seekapa.server.admission.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path home;

  @Test
  void a_flag_goes_before_the_environment_before_the_file_before_the_default() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(
        home.resolve("data/config.yaml"), "port: 1001\nmax-rows: 11\nmax-questions: 12\n");
    var environment = Map.of("SEEKAPA_PORT", "1002", "SEEKAPA_MAX_ROWS", "22");
    var settings = settings(environment, "--port", "1003");
    assertThat(settings.port()).isEqualTo(1003);
    assertThat(settings.maxRows()).isEqualTo(22);
    assertThat(settings.maxQuestions()).isEqualTo(12);
    assertThat(settings.queryTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.data()).isEqualTo(home.resolve("data"));
  }

  @Test
  void values_are_read_by_their_kind() {
    var settings =
        settings(
            Map.of(),
            "--as-of=2026-11-24",
            "--refresh-demo",
            "--query-timeout",
            "0.5",
            "--max-store-pages",
            "9",
            "--metrics=off");
    assertThat(settings.asOf()).contains(LocalDate.of(2026, 11, 24));
    assertThat(settings.refreshDemo()).isTrue();
    assertThat(settings.queryTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.maxStorePages()).hasValue(9);
    assertThat(settings.metrics()).isFalse();
    assertThat(settings(Map.of()).metrics()).isTrue();
  }

  @Test
  void a_wrong_value_is_named_with_what_is_expected() {
    assertThat(complaint("--port", "many")).contains("--port must be a whole number", "many");
    assertThat(complaint("--port", "70000")).contains("65535");
    assertThat(complaint("--as-of", "yesterday")).contains("a date such as 2026-11-24");
    assertThat(complaint("--refresh-demo=maybe")).contains("on or off");
    assertThat(complaint("--query-timeout", "-1")).contains("seconds");
    assertThat(complaint("--porto", "1")).contains("no option --porto");
    assertThat(complaint("--port")).contains("needs a value");
  }

  @Test
  void limits_are_read_with_the_proxies_that_are_trusted() {
    var limits =
        settings(
                Map.of(),
                "--limits=on",
                "--limit-per-minute=120",
                "--limit-burst=5",
                "--trusted-proxies=10.0.0.0/8, ::1",
                "--forwarded-by=forwarded")
            .http()
            .limits();
    assertThat(limits.mode()).isEqualTo(LimitSettings.Mode.ON);
    assertThat(limits.rates()).isEqualTo(Rates.standard(new Rate(120, 5)));
    assertThat(limits.trusted()).extracting(AddressRange::bits).containsExactly(8, 128);
    assertThat(limits.header()).isEqualTo(ForwardedBy.FORWARDED);
    assertThat(settings(Map.of()).http().limits().mode()).isEqualTo(LimitSettings.Mode.AUTO);
    assertThat(complaint("--limits=maybe")).contains("on or off or auto");
    assertThat(complaint("--limit-burst=0")).contains("--limit-burst");
    assertThat(complaint("--trusted-proxies=proxy.example")).contains("addresses or ranges");
    assertThat(complaint("--log=xml")).contains("text or json");
    assertThat(complaint("--tls-key=key.pem")).contains("belong together");
  }

  @Test
  void single_routes_can_have_limits_of_their_own() {
    var rates =
        settings(Map.of(), "--limit-routes", "question=30/5, answers = 600/100")
            .http()
            .limits()
            .rates();
    assertThat(rates.of(Route.QUESTION)).isEqualTo(new Rate(30, 5));
    assertThat(rates.of(Route.ANSWERS)).isEqualTo(new Rate(600, 100));
    assertThat(rates.of(Route.MODEL)).isEqualTo(new Rate(60, 10));
    assertThat(rates.of(Route.CONNECTION)).isEqualTo(new Rate(600, 100));
    assertThat(complaint("--limit-routes", "chat=30/5"))
        .contains("--limit-routes", "“chat=30/5” names no route", "question, answers");
    assertThat(complaint("--limit-routes", "answers=30")).contains("NAME=A_MINUTE/BURST");
    assertThat(complaint("--limit-routes", "answers=30/5,")).contains("NAME=A_MINUTE/BURST");
    assertThat(complaint("--limit-routes", "answers=0/5")).contains("from 1 to 1000000");
    assertThat(complaint("--limit-routes", "answers=1/9999999")).contains("from 1 to 1000000");
    assertThat(complaint("--limit-routes", "model=1/1,model=2/2")).contains("second time");
  }

  @Test
  void an_access_token_is_long_enough_fit_for_a_header_and_never_printed() {
    var token = "0123456789abcdef";
    var settings = settings(Map.of("SEEKAPA_ACCESS_TOKEN", token));
    assertThat(settings.session().accessToken()).contains(token);
    assertThat(settings.toString()).doesNotContain(token);
    assertThat(complaint("--access-token", "short")).contains("16 to 256").doesNotContain("short");
    assertThat(complaint("--access-token", "with spaces and, commas")).contains("16 to 256");
  }

  @Test
  void only_addresses_of_this_machine_are_listened_on() {
    assertThat(settings(Map.of(), "--host", "localhost").host()).isEqualTo("localhost");
    assertThat(complaint("--host", "0.0.0.0")).contains("has no login");
    assertThat(complaint("--host", "192.168.1.5")).contains("has no login");
  }

  @Test
  void an_unknown_setting_in_the_file_is_named() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/config.yaml"), "colour: blue\n");
    assertThat(complaint()).contains("config.yaml", "colour");
  }

  @Test
  void help_names_every_setting_with_its_unit() {
    assertThat(SettingSources.help())
        .contains("--query-timeout SECONDS", "--query-memory MEGABYTES", "--data FOLDER");
    for (var setting : Setting.values()) {
      assertThat(SettingSources.help()).contains(setting.flag());
    }
  }

  private Settings settings(Map<String, String> environment, String... words) {
    var arguments = Arguments.parse(List.of(words), Set.of(), Set.of());
    return new SettingSources(environment, home).settings(arguments.settings());
  }

  private String complaint(String... words) {
    var message = new String[1];
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> settings(Map.of(), words))
        .satisfies(e -> message[0] = e.getMessage());
    return message[0];
  }
}
