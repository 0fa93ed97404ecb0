package org.plainline.bot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lies in arrays to save memory gives what plain maps would. */
class WordTreeTest {

  private final Random random = new Random(5);

  @Test
  void a_tree_finds_each_phrase_with_its_meanings_in_order_and_no_other() {
    Map<List<String>, Set<String>> all = new HashMap<>();
    WordTree.Builder builder = new WordTree.Builder();
    for (int i = 0; i < 3_000; i++) {
      List<String> phrase = phrase();
      String meaning = "M" + random.nextInt(5);
      all.computeIfAbsent(phrase, p -> new LinkedHashSet<>()).add(meaning);
      builder.add(phrase, meaning);
    }
    WordTree tree = builder.build();
    all.forEach((phrase, meanings) ->
        assertThat(found(tree, phrase)).as(phrase.toString()).containsExactlyElementsOf(meanings));
    for (int i = 0; i < 3_000; i++) {
      List<String> other = phrase();
      assertThat(found(tree, other))
          .as(other.toString())
          .containsExactlyElementsOf(all.getOrDefault(other, Set.of()));
    }
    assertThat(tree.next(WordTree.ROOT, "unheard of")).isEqualTo(WordTree.NONE);
    assertThat(new WordTree.Builder().build().next(WordTree.ROOT, "a")).isEqualTo(WordTree.NONE);
  }

  @Test
  void candidates_of_a_key_are_all_words_that_have_it_in_their_order() {
    List<String> words = IntStream.range(0, 4_000).mapToObj(i -> word() + i % 7).toList();
    Candidates candidates = new Candidates(words, WordTreeTest::beginnings);
    Map<String, List<String>> all = new HashMap<>();
    words.forEach(word ->
        beginnings(word)
            .forEach(key -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(word)));
    all.forEach((key, wanted) -> {
      List<String> found = candidates.of(key);
      assertThat(found.stream().filter(word -> beginnings(word).contains(key)))
          .as(key)
          .containsExactlyElementsOf(wanted);
      assertThat(found.size() - wanted.size()).as("others, for " + key).isLessThan(3);
    });
    assertThat(candidates.of("nothing begins so")).isEmpty();
  }

  private static List<String> found(WordTree tree, List<String> phrase) {
    int node = WordTree.ROOT;
    for (String word : phrase) {
      node = node == WordTree.NONE ? WordTree.NONE : tree.next(node, word);
    }
    return node == WordTree.NONE ? List.of() : tree.meanings(node);
  }

  private static Set<String> beginnings(String word) {
    Set<String> keys = new LinkedHashSet<>();
    for (int to = 1; to <= word.length(); to++) {
      keys.add(word.substring(0, to));
    }
    return keys;
  }

  private List<String> phrase() {
    return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> word()).toList();
  }

  private String word() {
    return Character.toString('a' + random.nextInt(6)) + (char) ('a' + random.nextInt(2));
  }
}
