package org.plainline.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/** Reads practices into everything that a search needs, once, so that searching reads only. */
final class IndexBuilder {

  private static final int ALL = Integer.MAX_VALUE;

  private final PlainWords plain;
  private final Map<Language, Tongue> tongues;
  private final Terms terms = new Terms();
  private final Map<String, Integer> practicesWithWord = new HashMap<>();
  private final Weights weights;
  private final Thesaurus thesaurus;

  IndexBuilder(
      PlainWords plain, Map<Language, Tongue> tongues, Thesaurus thesaurus, Weights weights) {
    this.weights = weights;
    this.plain = plain;
    this.tongues = tongues;
    this.thesaurus = thesaurus;
  }

  PracticeIndex build(List<Practice> practices) throws IOException {
    var misspellings = Misspellings.in(practices, tongues, plain);
    List<Draft> drafts = practices.stream().map(each -> draft(each, misspellings)).toList();
    var statistics = Statistics.of(drafts, terms, thesaurus.size());
    double[] ideaRarity = statistics.ideaRarity();
    List<Card> cards = drafts.stream().map(draft -> draft.card(statistics, ideaRarity)).toList();
    var vocabulary = new Vocabulary(practicesWithWord);
    var wordReader = new WordReader(vocabulary, misspellings, terms, statistics, tongues);
    return new PracticeIndex(
        cards,
        new Scorer(),
        new QuestionReader(plain, wordReader, new IdeaReader(thesaurus, ideaRarity), Embedder.NONE),
        LuceneIndex.of(cards, terms),
        weights,
        Optional.empty());
  }

  /** A practice as read, before it is known how rare its words are. */
  record Draft(Practice practice, Bag asked, Bag said, List<Bag> phrasings, Bag spoken) {

    Card card(Statistics statistics, double[] ideaRarity) {
      return new Card(
          practice,
          asked,
          said,
          said.length() / Math.max(1, statistics.usualLength(practice)),
          Phrasings.of(asked, phrasings, statistics),
          Ideas.of(spoken, ideaRarity));
    }
  }

  private Draft draft(Practice practice, Misspellings misspellings) {
    Set<String> words = new HashSet<>();
    List<Bag> phrasings = new ArrayList<>();
    List<int[]> asked = new ArrayList<>();
    List<int[]> said = new ArrayList<>();
    List<int[]> spoken = new ArrayList<>();
    practice
        .texts()
        .forEach((language, text) -> {
          for (String question : text.waysToAsk()) {
            int[] read =
                read(misspellings.mended(plain.of(question, ALL), language), language, words);
            asked.add(read);
            phrasings.add(Bag.of(read));
            spoken.add(concepts(question, language));
          }
          said.add(read(plain.of(text.answer(), ALL), language, words));
        });
    words.forEach(word -> practicesWithWord.merge(word, 1, Integer::sum));
    return new Draft(
        practice, Bag.of(joined(asked)), Bag.of(joined(said)), phrasings, Bag.of(joined(spoken)));
  }

  private int[] read(List<String> read, Language language, Set<String> words) {
    Tongue tongue = Objects.requireNonNull(tongues.get(language), "a tongue for each language");
    words.addAll(read);
    return read.stream().mapToInt(word -> terms.add(language, tongue.stems().of(word))).toArray();
  }

  private int[] concepts(String text, Language language) {
    List<String> words = plain.of(text, ALL);
    return thesaurus.of(words, language).stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] joined(List<int[]> parts) {
    return parts.stream().flatMapToInt(IntStream::of).toArray();
  }
}
