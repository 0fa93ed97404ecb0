package org.plainline.knowledge.readability;

import java.util.function.ToDoubleFunction;

/** Published readability formulas, exactly as printed. They gate; they are not the goal. */
public enum Formula {
  /** Flesch 1948, A new readability yardstick; 0 to 100, higher is easier. */
  FLESCH(c -> flesch(c, 206.835, 1.015, 84.6)),
  /** Kincaid, Fishburne, Rogers, Chissom 1975; a US school grade. */
  FLESCH_KINCAID(c -> 0.39 * c.wordsPerSentence() + 11.8 * c.syllablesPerWord() - 15.59),
  /** McLaughlin 1969; a grade at which everything is understood; meant for 30 sentences or more. */
  SMOG(c -> 3.1291 + 1.043 * Math.sqrt(c.spoken().threeUp() * 30.0 / c.sentences())),
  /** Gunning 1952; a grade. */
  FOG(c -> 0.4 * (c.wordsPerSentence() + c.percent(c.hard().fog()))),
  /** Coleman, Liau 1975; a grade; letters and sentences in a hundred words. */
  COLEMAN_LIAU(
      c -> 0.0588 * c.percent(c.written().letters()) - 0.296 * c.percent(c.sentences()) - 15.8),
  /** Senter, Smith 1967, Automated Readability Index; a grade. */
  ARI(c -> 4.71 * c.written().characters() / c.words() + 0.5 * c.wordsPerSentence() - 21.43),
  /** Dale, Chall 1948; a raw score, below 5 is grade 4 and less. */
  DALE_CHALL(Formula::daleChall),
  /** Spache, revised 1974; a grade, for the first four. */
  SPACHE(c -> 0.121 * c.wordsPerSentence() + 0.082 * c.percent(c.hard().spache()) + 0.659),
  /** Caylor, Sticht, Fox, Ford 1973; a grade that ignores sentences, so it suits lists. */
  FORCAST(c -> 20 - 150.0 * c.spoken().one() / c.words() / 10),
  /** Björnsson 1968; below 30 is very easy. */
  LIX(c -> c.wordsPerSentence() + c.percent(c.written().longWords())),
  /** Anderson 1983; long words in a sentence. */
  RIX(c -> (double) c.written().longWords() / c.sentences()),
  /** Spanish: Fernández Huerta 1959; higher is easier. */
  FERNANDEZ_HUERTA(c -> flesch(c, 206.84, 1.02, 60)),
  /** Spanish: Szigriszt Pazos 1993, read on the INFLESZ scale (Barrio 2008); 65 is fairly easy. */
  INFLESZ(c -> flesch(c, 206.835, 1, 62.3)),
  /** Spanish: Crawford 1984; years of school. */
  CRAWFORD(
      c -> -0.205 * c.percent(c.sentences()) + 0.049 * c.percent(c.spoken().syllables()) - 3.407),
  /** Spanish: Gutiérrez de Polini 1972; higher is easier. */
  POLINI(c -> 95.2 - 9.7 * c.written().letters() / c.words() - 0.35 * c.wordsPerSentence()),
  /** French: Kandel, Moles 1958; higher is easier. */
  KANDEL_MOLES(c -> flesch(c, 209, 1.15, 68)),
  /** Portuguese: Martins, Ghiraldelo, Nunes, Oliveira 1996; 75 and more is very easy. */
  MARTINS(c -> flesch(c, 248.835, 1.015, 84.6)),
  /** Italian: Lucisano, Piemontese 1988; 80 and more is easy with primary school. */
  GULPEASE(c -> 89 + (300.0 * c.sentences() - 10.0 * c.written().letters()) / c.words()),
  /** Italian: Vacca 1972, Franchina; higher is easier. */
  FLESCH_VACCA(c -> flesch(c, 217, 1.3, 60)),
  /** German: Amstad 1978; higher is easier. */
  AMSTAD(c -> flesch(c, 180, 1, 58.5)),
  /** Dutch: Douma 1960; higher is easier. */
  DOUMA(c -> flesch(c, 206.835, 0.93, 77)),
  /** Russian: Oborneva 2006; higher is easier. */
  OBORNEVA(c -> flesch(c, 206.835, 1.3, 60.1)),
  /** Polish: Pisarek 1969, linear; years of school. */
  PISAREK(c -> c.wordsPerSentence() / 3 + c.percent(c.spoken().fourUp()) / 3 + 1),
  /** Polish: Pisarek 1969, not linear; years of school. */
  PISAREK_CURVED(c -> Math.hypot(c.wordsPerSentence(), c.percent(c.spoken().fourUp())) / 2);

  private static final double HARD_SHARE_PERCENT = 5;

  /** Immutable: no formula above captures anything. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<Counts> formula;

  Formula(ToDoubleFunction<Counts> formula) {
    this.formula = formula;
  }

  /** The value for a text. */
  public double of(Counts counts) {
    return formula.applyAsDouble(counts);
  }

  private static double flesch(Counts c, double easy, double perSentence, double perWord) {
    return easy - perSentence * c.wordsPerSentence() - perWord * c.syllablesPerWord();
  }

  private static double daleChall(Counts c) {
    double hard = c.percent(c.hard().daleChall());
    double score = 0.1579 * hard + 0.0496 * c.wordsPerSentence();
    return hard > HARD_SHARE_PERCENT ? score + 3.6365 : score;
  }
}
