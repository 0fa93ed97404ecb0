package org.plainline.bot.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which of the configured languages a message is written in, and keeps to the usual one when
 * unsure. Pure and safe for many threads.
 *
 * <p>A script that only one language is written in decides at once. Otherwise the words decide
 * (naive Bayes over {@link LetterModel}), if there are at least three.
 */
public final class LanguageDetector {

  /** Fewer words never switch the language: "paracetamol", "covid test". */
  private static final int WORDS_MIN = 3;

  /** How much likelier another language must be than the usual one, as a natural logarithm. */
  private static final double LEAD_MIN = 3;

  /** One word counts for at most this much: a name or a typing error must not decide. */
  private static final double WORD_WEIGHT_MAX = 4;

  /** Longer messages are judged by their beginning. */
  private static final int WORDS_MAX = 60;

  private final Map<Character.UnicodeScript, Map<Language, LetterModel>> byScript;

  private LanguageDetector(Map<Character.UnicodeScript, Map<Language, LetterModel>> byScript) {
    this.byScript = byScript;
  }

  /**
   * A detector among the languages of these tables.
   *
   * @param tables words of each language, the commonest first, parted by white space, in every
   *     script it is written in
   */
  public static LanguageDetector of(Map<Language, List<String>> tables) {
    Map<Character.UnicodeScript, Map<Language, LetterModel>> byScript =
        new EnumMap<>(Character.UnicodeScript.class);
    tables.forEach((language, lines) ->
        wordsByScript(lines)
            .forEach((script, words) ->
                byScript
                    .computeIfAbsent(script, s -> new LinkedHashMap<>())
                    .put(language, new LetterModel(words))));
    return new LanguageDetector(byScript);
  }

  /** Holds the words against each language, once for all that is asked about them. */
  public Written read(String typed) {
    List<String> words =
        Arrays.stream(Letters.fold(typed).split(" ", -1)).filter(Letters::hasLetters).toList();
    List<String> looked = words.subList(0, Math.min(words.size(), WORDS_MAX));
    Map<Language, LetterModel> models = mainScript(looked).map(byScript::get).orElse(Map.of());
    double[] sums = models.size() > 1 ? sums(looked, models) : new double[models.size()];
    return new Written(looked.size(), List.copyOf(models.keySet()), sums);
  }

  /** How likely words are in each of the languages of their script. */
  public static final class Written {

    private final int words;
    private final List<Language> languages;
    private final double[] sums;

    private Written(int words, List<Language> languages, double... sums) {
      this.words = words;
      this.languages = languages;
      this.sums = sums;
    }

    /**
     * The language of somebody's first words, even of one; English if those could be English. Of
     * two others that are alike, such as Spanish and Portuguese, the likelier is understood by
     * both.
     */
    public Language first() {
      return in(Language.ENGLISH, 1);
    }

    /** The language of the words; {@code usual} for no words, few words, or no certainty. */
    public Language in(Language usual) {
      return in(usual, WORDS_MIN);
    }

    private Language in(Language usual, int wordsMin) {
      if (languages.size() == 1) {
        return languages.getFirst();
      }
      if (languages.isEmpty() || words < wordsMin) {
        return usual;
      }
      int best = 0;
      for (int n = 1; n < sums.length; n++) {
        best = sums[n] > sums[best] ? n : best;
      }
      return leads(best, languages.indexOf(usual)) ? languages.get(best) : usual;
    }

    /**
     * A usual language that is not written in this script has no say: then the runner-up counts.
     */
    private boolean leads(int best, int usual) {
      double[] others = sums.clone();
      others[best] = Double.NEGATIVE_INFINITY;
      double rival = usual >= 0 ? sums[usual] : Arrays.stream(others).max().orElse(0);
      return sums[best] - rival >= LEAD_MIN;
    }
  }

  /** The script, among those of the configured languages, of most words. */
  private Optional<Character.UnicodeScript> mainScript(List<String> words) {
    Map<Character.UnicodeScript, Integer> letters = new EnumMap<>(Character.UnicodeScript.class);
    words.forEach(word -> letters.merge(script(word), word.length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(byScript::containsKey);
  }

  private static double[] sums(List<String> words, Map<Language, LetterModel> models) {
    double[] sums = new double[models.size()];
    for (String word : words) {
      double[] likelihoods =
          models.values().stream().mapToDouble(m -> m.logLikelihood(word)).toArray();
      double floor = Arrays.stream(likelihoods).max().orElse(0) - WORD_WEIGHT_MAX;
      Arrays.setAll(sums, n -> sums[n] + Math.max(likelihoods[n], floor));
    }
    return sums;
  }

  private static Map<Character.UnicodeScript, List<String>> wordsByScript(List<String> lines) {
    Map<Character.UnicodeScript, List<String>> words = new EnumMap<>(Character.UnicodeScript.class);
    for (String line : lines) {
      for (String word : Letters.fold(line).split(" ", -1)) {
        if (Letters.hasLetters(word)) {
          words.computeIfAbsent(script(word), s -> new ArrayList<>()).add(word);
        }
      }
    }
    return words;
  }

  private static Character.UnicodeScript script(String word) {
    int letter = word.codePoints().filter(Character::isLetter).findFirst().orElseThrow();
    return Character.UnicodeScript.of(letter);
  }
}
