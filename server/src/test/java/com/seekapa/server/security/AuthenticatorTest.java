package com.seekapa.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {
  private static final String TOKEN = "correct-horse-battery-staple";
  private final Authenticator token = Authenticator.token(TOKEN);

  @Test
  void on_this_machine_everyone_is_the_local_person() {
    assertThat(Authenticator.local().authenticate(new Credentials(Optional.empty())))
        .isEqualTo(new Login.Known(Principal.LOCAL));
  }

  @Test
  void who_knows_the_token_comes_in() {
    assertThat(token.authenticate(new Credentials(Optional.of(TOKEN))))
        .isEqualTo(new Login.Known(Principal.TOKEN));
  }

  @Test
  void who_does_not_is_told_how_to_show_it_and_not_what_it_is() {
    for (var wrong : new String[] {"", "correct-horse-battery-stapl", TOKEN + "x", "é"}) {
      assertThat(token.authenticate(new Credentials(Optional.of(wrong))))
          .isInstanceOfSatisfying(
              Login.Refused.class,
              refused -> assertThat(refused.next()).contains("Bearer").doesNotContain(TOKEN));
    }
    assertThat(token.authenticate(new Credentials(Optional.empty())))
        .isInstanceOf(Login.Refused.class);
  }

  @Test
  void a_token_is_not_printed_by_accident() {
    assertThat(new Credentials(Optional.of(TOKEN)).toString()).doesNotContain(TOKEN);
  }
}
