package org.plainline.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

  private static final String QUESTION =
      "Where can people in shelters find drinking water after the flooding, please?";
  private static final List<String> WORDS =
      Arrays.asList(QUESTION.toLowerCase().replaceAll("[?,]", "").split(" "));

  @Test
  void heavier_noise_spoils_more_words() {
    double none = kept(Noise.NONE);
    double light = kept(Noise.SMS_LIGHT);
    double medium = kept(Noise.SMS_MEDIUM);
    double heavy = kept(Noise.SMS_HEAVY);

    assertThat(none).isEqualTo(1);
    assertThat(light).isBetween(0.80, 0.95);
    assertThat(medium).isBetween(0.55, light);
    assertThat(heavy).isBetween(0.20, medium);
    assertThat(kept(Noise.SPEECH)).isBetween(0.80, 0.95);
  }

  @Test
  void a_seed_gives_the_same_noise_again_and_clean_text_stays_as_it_is() {
    for (Noise noise : Noise.values()) {
      assertThat(noise.on(QUESTION, new Random(9))).isEqualTo(noise.on(QUESTION, new Random(9)));
    }
    assertThat(Noise.NONE.on(QUESTION, new Random(9))).isEqualTo(QUESTION);
  }

  @Test
  void nothing_that_people_write_breaks_it() {
    for (String text :
        List.of("", "?", "a", "ab abc abcd", "बुखार में क्या करें", "発熱", "12 34567")) {
      for (Noise noise : Noise.values()) {
        for (int seed = 0; seed < 50; seed++) {
          assertThat(noise.on(text, new Random(seed))).isNotNull();
        }
      }
    }
  }

  /** Share of words left as they were, over many tries. */
  private static double kept(Noise noise) {
    return IntStream.range(0, 300)
        .mapToObj(seed -> noise.on(QUESTION, new Random(seed)).toLowerCase().replaceAll("[?,]", ""))
        .mapToDouble(text -> {
          List<String> left = Arrays.asList(text.split(" "));
          return (double) WORDS.stream().filter(left::contains).count() / WORDS.size();
        })
        .average()
        .orElseThrow();
  }
}
