package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words are kept by numbers alone, and found as if they were kept whole. */
class WordsByKeyTest {

  private static final List<String> WORDS =
      IntStream.range(0, 20_000).mapToObj(number -> "w" + Integer.toString(number, 36)).toList();

  @Test
  void every_word_is_found_by_each_of_its_keys_and_by_no_other() {
    WordsByKey byEnd =
        new WordsByKey(WORDS, word -> List.of(word.substring(word.length() - 2), "=" + word));
    for (String word : WORDS) {
      assertThat(found(byEnd, "=" + word)).containsExactly(word);
    }
    assertThat(found(byEnd, "zz"))
        .containsExactlyElementsOf(WORDS.stream().filter(word -> word.endsWith("zz")).toList());
    assertThat(found(byEnd, "no such")).isEmpty();
  }

  @Test
  void a_set_has_its_words_and_no_others() {
    WordSet even = new WordSet(WORDS.stream().filter(word -> word.length() % 2 == 0).toList());
    assertThat(WORDS)
        .allSatisfy(word -> assertThat(even.contains(word)).isEqualTo(word.length() % 2 == 0));
  }

  private static List<String> found(WordsByKey words, String key) {
    List<String> found = new ArrayList<>();
    words.forEach(key, found::add);
    return found;
  }
}
