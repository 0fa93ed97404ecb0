package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainline.knowledge.search.Vocabulary.Likely;

/** Which word of the practices was meant, if one language's words come before another's. */
class VocabularyTest {

  private static final Set<String> SPANISH = Set.of("vacuna", "fiebre", "agua");

  private final Vocabulary vocabulary =
      new Vocabulary(Map.of("vacuna", 3, "vaccine", 9, "fiebre", 4, "fever", 8, "agua", 5));

  @Test
  void a_word_of_the_language_asked_in_comes_before_one_that_is_hardly_more_alike() {
    assertThat(vocabulary.nearest("vaccuna", _ -> true)).map(Likely::word).contains("vacuna");
    assertThat(vocabulary.nearest("vaccna", _ -> false)).map(Likely::word).contains("vacuna");
    assertThat(meant("vacine")).contains("vaccine");
    assertThat(meant("vacunne")).contains("vacuna");
  }

  @Test
  void nothing_is_meant_by_what_is_like_no_word_by_a_number_and_by_two_letters() {
    assertThat(meant("xylophone")).isEmpty();
    assertThat(meant("2026")).isEmpty();
    assertThat(meant("ag")).isEmpty();
  }

  private Optional<String> meant(String word) {
    return vocabulary.nearest(word, SPANISH::contains).map(Likely::word);
  }
}
