package org.plainline.knowledge.readability;

import java.util.List;
import java.util.function.Predicate;
import org.plainline.bot.language.Language;

/** Counts sentences of one language. Word lists are English; elsewhere no word counts as hard. */
public final class Counter {

  private static final int LONG_LETTERS_MIN = 7;
  private final Syllables syllables;
  private final Predicate<String> daleChall;
  private final Predicate<String> spache;

  public Counter(Language language) {
    boolean english = language.equals(Language.ENGLISH);
    this.syllables = Syllables.of(language);
    this.daleChall = english ? FamiliarWords.daleChall()::knows : word -> true;
    this.spache = english ? FamiliarWords.spache()::knows : word -> true;
  }

  /**
   * The counts of some sentences.
   *
   * @throws IllegalArgumentException if there is no word in them
   */
  public Counts of(List<String> sentences) {
    List<Sentence> read = sentences.stream().map(Sentence::of).toList();
    List<String> words = read.stream().flatMap(one -> one.words().stream()).toList();
    int fog = read.stream().mapToInt(this::fog).sum();
    return new Counts(
        sentences.size(), words.size(), written(words), spoken(words), hard(fog, words));
  }

  /** A sentence and its words; a capital inside it makes a name. */
  private record Sentence(List<String> words) {

    static Sentence of(String text) {
      return new Sentence(Words.of(text));
    }

    boolean name(int at) {
      return at > 0 && Character.isUpperCase(words.get(at).codePointAt(0));
    }
  }

  private int fog(Sentence sentence) {
    int complex = 0;
    for (int at = 0; at < sentence.words().size(); at++) {
      boolean isLong = syllables.in(sentence.words().get(at)) >= 3;
      complex += isLong && !sentence.name(at) ? 1 : 0;
    }
    return complex;
  }

  private static Counts.Written written(List<String> words) {
    return new Counts.Written(
        words.stream().mapToInt(Words::letters).sum(),
        words.stream().mapToInt(Words::characters).sum(),
        (int) words.stream().filter(word -> Words.letters(word) >= LONG_LETTERS_MIN).count());
  }

  private Counts.Spoken spoken(List<String> words) {
    int[] each = words.stream().mapToInt(syllables::in).toArray();
    int sum = 0;
    int[] upTo = new int[4];
    for (int count : each) {
      sum += count;
      upTo[Math.min(count, 4) - 1]++;
    }
    return new Counts.Spoken(sum, upTo[0], upTo[2] + upTo[3], upTo[3]);
  }

  private Counts.Hard hard(int fog, List<String> words) {
    long outside = words.stream().filter(daleChall.negate()).count();
    long unfamiliar = words.stream().map(Words::lower).distinct().filter(spache.negate()).count();
    return new Counts.Hard(fog, (int) outside, (int) unfamiliar);
  }
}
