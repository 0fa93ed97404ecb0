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
import java.util.stream.Collectors;
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
  private final Map<Language, TrigramReader> trigramReaders = new HashMap<>();

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
        new QuestionReader(
            plain,
            wordReader,
            new IdeaReader(thesaurus, ideaRarity),
            trigramFields(),
            Embedder.NONE),
        LuceneIndex.of(cards, terms),
        weights,
        Optional.empty());
  }

  /** A practice as read, before it is known how rare its words are. */
  record Draft(
      Practice practice,
      Bag titles,
      Bag asked,
      Bag said,
      List<Bag> phrasings,
      Bag spoken,
      Map<Language, Trigrams> trigrams) {

    Card card(Statistics statistics, double[] ideaRarity) {
      return new Card(
          practice,
          titles,
          said,
          said.length() / Math.max(1, statistics.usualLength(practice)),
          Phrasings.of(asked, phrasings, statistics),
          Ideas.of(spoken, ideaRarity),
          trigrams);
    }
  }

  private Draft draft(Practice practice, Misspellings misspellings) {
    Set<String> words = new HashSet<>();
    List<Bag> phrasings = new ArrayList<>();
    List<int[]> titles = new ArrayList<>();
    List<int[]> asked = new ArrayList<>();
    List<int[]> said = new ArrayList<>();
    List<int[]> spoken = new ArrayList<>();
    Map<Language, Trigrams> trigrams = new HashMap<>();
    practice
        .texts()
        .forEach((language, text) -> {
          titles.add(read(plain.of(text.title(), ALL), language, words));
          List<String> asking = new ArrayList<>();
          for (String question : text.waysToAsk()) {
            List<String> typed = plain.of(question, ALL);
            List<String> meant = misspellings.mended(typed, language);
            int[] read = read(meant, language, words);
            asked.add(read);
            phrasings.add(Bag.of(read));
            spoken.add(concepts(typed, language));
            asking.addAll(meant);
          }
          List<String> answer = plain.of(text.answer(), ALL);
          said.add(read(answer, language, words));
          trigrams.put(language, trigramReader(language).read(asking, answer));
        });
    words.forEach(word -> practicesWithWord.merge(word, 1, Integer::sum));
    return new Draft(
        practice,
        Bag.of(joined(titles)),
        Bag.of(joined(asked)),
        Bag.of(joined(said)),
        phrasings,
        Bag.of(joined(spoken)),
        Map.copyOf(trigrams));
  }

  private TrigramReader trigramReader(Language language) {
    return trigramReaders.computeIfAbsent(language, _ -> new TrigramReader());
  }

  private Map<Language, TrigramField> trigramFields() {
    return trigramReaders.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> each.getValue().field()));
  }

  private int[] read(List<String> read, Language language, Set<String> words) {
    Tongue tongue = Objects.requireNonNull(tongues.get(language), "a tongue for each language");
    words.addAll(read);
    return read.stream().mapToInt(word -> terms.add(language, tongue.stems().of(word))).toArray();
  }

  private int[] concepts(List<String> words, Language language) {
    return thesaurus.of(words, language).stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] joined(List<int[]> parts) {
    return parts.stream().flatMapToInt(IntStream::of).toArray();
  }
}
