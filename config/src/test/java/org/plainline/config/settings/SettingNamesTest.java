package org.plainline.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

  private static final Set<String> KNOWN = Set.of("plainlinepacks", "plainlinetwilioauthtoken");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plainline.packs",
        "plainline.packs[1]",
        "PLAINLINE_PACKS_0",
        "plainline.twilio.auth-token",
        "plainline.twilio.authToken",
        "PLAINLINE_TWILIO_AUTHTOKEN",
        "PLAINLINE_TWILIO_AUTH_TOKEN",
        "server.port"
      })
  void a_setting_is_known_however_it_is_spelt(String name) {
    assertThat(SettingNames.unknown(Stream.of(name), KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plainline.pack",
        "plainline.twilo.auth-token",
        "PLAINLINE_TWILIO_TOKEN",
        "plainline.packs.folder"
      })
  void a_misspelt_one_is_not(String name) {
    assertThat(SettingNames.unknown(Stream.of(name), KNOWN)).contains(name);
  }
}
