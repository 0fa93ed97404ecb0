package org.plainline.channels.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTest {

  @Test
  void titles_become_phrases_without_signs() {
    assertThat(Hints.of(List.of("Fever, what now?", "¿Qué hago?", "पानी कैसे साफ करें?", "?!")))
        .isEqualTo("Fever what now, Qué hago, पानी कैसे साफ करें");
    assertThat(Hints.of(List.of())).isEmpty();
  }

  @Test
  void no_more_is_sent_than_twilio_takes_and_nothing_is_cut_within() {
    String longest = "word ".repeat(19) + "words";
    String hints = Hints.of(Collections.nCopies(400, longest));

    assertThat(hints.length()).isLessThanOrEqualTo(Hints.LENGTH_MAX);
    assertThat(hints.split(", ")).containsOnly(longest).hasSizeGreaterThan(5);
    assertThat(Hints.of(List.of(longest + "s"))).isEmpty();
    assertThat(Hints.of(Collections.nCopies(400, "a")).split(", ")).hasSize(Hints.PHRASES_MAX);
  }
}
