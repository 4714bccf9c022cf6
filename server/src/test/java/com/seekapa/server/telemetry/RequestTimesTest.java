package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTimesTest {
  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void an_error_has_the_same_owner_by_its_status_as_by_its_code(ErrorCode code) {
    assertThat(RequestTimes.owner(code.httpStatus())).isEqualTo(code.owner().wireName());
  }

  @Test
  void a_status_that_no_code_has_is_the_users_or_the_servers() {
    assertThat(RequestTimes.owner(418)).isEqualTo("user");
    assertThat(RequestTimes.owner(505)).isEqualTo("internal");
  }
}
