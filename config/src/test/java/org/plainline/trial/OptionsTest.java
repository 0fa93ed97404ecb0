package org.plainline.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final String[] KNOWN = {"messages", "kills"};

  @Test
  void what_is_not_said_is_as_usual() {
    Options options = Options.read(new String[] {"--kills=3"}, KNOWN);
    assertThat(options.number("kills", 20)).isEqualTo(3);
    assertThat(options.number("messages", 10_000)).isEqualTo(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--massages=9", "--messages", "messages=9", "9", "--kills-at=3", ""})
  void a_word_that_is_not_known_is_refused_with_those_that_are(String word) {
    assertThatThrownBy(() -> Options.read(new String[] {"--kills=3", word}, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(word + " is not known here. Known are --messages=, --kills=");
  }
}
