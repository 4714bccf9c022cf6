package com.seekapa.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Every planted event is in the data, whatever day they end on. */
@ParameterizedClass
@ValueSource(strings = {"2026-11-23", "2024-02-29"})
class AxiaEventTest {
  private static final String SALES =
      """
      FROM sales JOIN products USING (product_id) JOIN channels USING (channel_id)
      JOIN customers USING (customer_id) JOIN geography USING (country_id)
      """;

  @TempDir static Path folder;
  private static AxiaFile axia;

  AxiaEventTest(String lastDay) {
    assertThat(axia.lastDay()).hasToString(lastDay);
  }

  @BeforeParameterizedClassInvocation
  static void create(String lastDay) throws SQLException {
    axia = AxiaFile.create(folder, LocalDate.parse(lastDay));
  }

  @AfterParameterizedClassInvocation
  static void close() throws SQLException {
    axia.close();
  }

  @Test
  void nova_tablet_sells_nothing_before_its_launch_and_more_from_month_to_month()
      throws SQLException {
    var launch = AxiaEvent.LAUNCH.days(axia.lastDay()).from();
    var sold = "SELECT count(*) " + SALES + "WHERE product_name = 'Nova Tablet' AND order_date ";
    assertThat(axia.number(sold + "< ?", launch)).isZero();
    assertThat(axia.number(sold + "= ?", launch)).isPositive();
    assertThat(axia.number("SELECT count(*) FROM products WHERE launch_date = ?", launch))
        .isEqualTo(1);
    var first = axia.number(share("Nova Tablet"), launch, launch.plusDays(29));
    var sixth = axia.number(share("Nova Tablet"), launch.plusDays(150), launch.plusDays(179));
    assertThat(sixth / first).isGreaterThan(1.7);
  }

  @Test
  void freight_makes_furniture_dearer_for_two_months() throws SQLException {
    var freight = AxiaEvent.FREIGHT.days(axia.lastDay());
    var cost =
        "SELECT sum(cost_amount) / sum(units) "
            + SALES
            + "WHERE product_name = 'Alto Desk' AND order_date BETWEEN ? AND ?";
    var during = axia.number(cost, freight.from(), freight.to());
    var before = axia.number(cost, freight.from().minusMonths(2), freight.from().minusDays(1));
    var after = axia.number(cost, freight.to().plusDays(1), freight.to().plusMonths(2));
    assertThat(during / before).isBetween(1.17, 1.20);
    assertThat(during / after).isBetween(1.16, 1.19);
  }

  @Test
  void poland_booms_for_ten_weeks() throws SQLException {
    var boom = AxiaEvent.BOOM.days(axia.lastDay());
    var share =
        "SELECT count(*) FILTER (country_code = 'PL') / count(*) "
            + SALES
            + "WHERE region = 'Europe' AND order_date BETWEEN ? AND ?";
    var during = axia.number(share, boom.from(), boom.to());
    assertThat(during / axia.number(share, boom.from().minusDays(70), boom.from().minusDays(1)))
        .isBetween(2.2, 2.8);
    assertThat(during / axia.number(share, boom.to().plusDays(1), boom.to().plusDays(70)))
        .isBetween(2.2, 2.8);
  }

  @Test
  void ergo_chair_costs_more_and_is_ordered_less_since_the_price_rise() throws SQLException {
    var rise = AxiaEvent.PRICE_RISE.days(axia.lastDay()).from();
    var price =
        "SELECT avg(gross_amount / units) "
            + SALES
            + "WHERE product_name = 'Ergo Chair' AND order_date BETWEEN ? AND ?";
    assertThat(axia.number(price, rise.minusDays(90), rise.minusDays(1))).isEqualTo(329);
    assertThat(axia.number(price, rise, axia.lastDay())).isEqualTo(369);
    var before = axia.number(share("Ergo Chair"), rise.minusDays(120), rise.minusDays(1));
    var after = axia.number(share("Ergo Chair"), rise, rise.plusDays(119));
    assertThat(after / before).isBetween(0.78, 0.93);
  }

  @Test
  void vista_monitor_is_out_of_stock_for_three_weeks() throws SQLException {
    var gap = AxiaEvent.STOCK_OUT.days(axia.lastDay());
    assertThat(axia.number(share("Vista Monitor"), gap.from(), gap.to())).isZero();
    for (var day : new LocalDate[] {gap.from().minusDays(1), gap.to().plusDays(1)}) {
      assertThat(axia.number(share("Vista Monitor"), day, day)).isGreaterThan(0.03);
    }
  }

  @Test
  void a_campaign_wins_consumers_in_the_united_kingdom() throws SQLException {
    var campaign = AxiaEvent.CAMPAIGN.days(axia.lastDay());
    var signups =
        """
        SELECT count(*) FROM customers JOIN geography USING (country_id)
        WHERE country_code = 'GB' AND segment = 'Consumer' AND signup_date BETWEEN ? AND ?
        """;
    var during = axia.number(signups, campaign.from(), campaign.to());
    var before =
        axia.number(signups, campaign.from().minusDays(140), campaign.from().minusDays(1)) / 10;
    assertThat(during).isBetween(140.0, 300.0);
    assertThat(during / before).isGreaterThan(15);
  }

  @Test
  void online_sells_nothing_for_three_days_while_others_do() throws SQLException {
    var outage = AxiaEvent.OUTAGE.days(axia.lastDay());
    var orders =
        "SELECT count(*) "
            + SALES
            + "WHERE (channel = 'Online') = ? AND order_date BETWEEN ? AND ?";
    assertThat(axia.number(orders, true, outage.from(), outage.to())).isZero();
    assertThat(axia.number(orders, false, outage.from(), outage.to())).isGreaterThan(1000);
    for (var day : new LocalDate[] {outage.from().minusDays(1), outage.to().plusDays(1)}) {
      assertThat(axia.number(orders, true, day, day)).isGreaterThan(300);
    }
  }

  @Test
  void two_in_five_orders_of_echo_headset_come_back_for_five_weeks() throws SQLException {
    var wave = AxiaEvent.RETURN_WAVE.days(axia.lastDay());
    var returned =
        "SELECT count(*) FILTER (returned_units > 0) / count(*) "
            + SALES
            + "WHERE product_name = 'Echo Headset' AND order_date BETWEEN ? AND ?";
    assertThat(axia.number(returned, wave.from(), wave.to())).isBetween(0.37, 0.43);
    assertThat(axia.number(returned, wave.from().minusDays(35), wave.from().minusDays(1)))
        .isBetween(0.03, 0.08);
    assertThat(axia.number(returned, wave.to().plusDays(1), wave.to().plusDays(35)))
        .isBetween(0.03, 0.08);
  }

  @Test
  void one_german_enterprise_orders_2400_laptops_at_once() throws SQLException {
    var largest =
        axia.rows(
            "SELECT order_date, units, segment, country, product_name, channel, net_amount "
                + SALES
                + "ORDER BY net_amount DESC LIMIT 2");
    var day = AxiaEvent.BIG_ORDER.days(axia.lastDay()).from().toString();
    assertThat(largest.getFirst())
        .containsExactly(
            day, "2400", "Enterprise", "Germany", "Atlas Laptop Pro", "Direct Sales", "3129120.00");
    assertThat(Double.parseDouble(largest.getLast().getLast())).isLessThan(1_000_000);
  }

  private static String share(String product) {
    return "SELECT count(*) FILTER (product_name = '"
        + product
        + "') / count(*) "
        + SALES
        + "WHERE order_date BETWEEN ? AND ?";
  }
}
