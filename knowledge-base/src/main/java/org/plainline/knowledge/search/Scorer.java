package org.plainline.knowledge.search;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.language.Language;

/** Holds a question against a practice. */
final class Scorer {

  private static final double K = 1.2;
  private static final double B = 0.75;
  private static final double TINY = 1e-9;
  private static final int TOGETHER = 3;

  /**
   * Seen by words, beside how near it is in meaning. Where that is known, the words of each way to
   * ask only tell whether one of them is the very question, so most are not looked at.
   */
  Signals of(Reading question, Card card, Optional<Nearness> nearness) {
    List<Slot> slots = question.slots();
    double total = TINY;
    double said = 0;
    double covered = 0;
    double saturation = saturation(card.length());
    for (Slot slot : slots) {
      double anywhere = 0;
      double answered = 0;
      for (Slot.Alternative alternative : slot.alternatives()) {
        int term = alternative.term();
        int count = card.said().count(term);
        if (count > 0) {
          answered = Math.max(answered, alternative.likeness() * count / (count + saturation));
        }
        if (count > 0 || card.asked().has(term)) {
          anywhere = Math.max(anywhere, alternative.likeness());
        }
      }
      total += slot.weight();
      said += slot.weight() * answered;
      covered += slot.weight() * anywhere;
    }
    double share = covered / total;
    boolean looks = nearness.isEmpty() || Signals.isAll(share);
    Likest likest = looks ? likest(slots, card) : Likest.NOT_SOUGHT;
    double ideas = nearness.isEmpty() ? ideas(question, card) : 0;
    var words =
        new Signals.Words(
            said / total, share, likest.wording, likest.company, ideas, letters(question, card));
    return new Signals(words, nearness);
  }

  /** A way to ask in another language counts only if there is an answer in the question's own. */
  private static double ideas(Reading question, Card card) {
    return card.speaks(question.language()) ? card.ideas().cosine(question.ideas()) : 0;
  }

  /** In the question's language, or in English: some write English for a while, or mix the two. */
  private static double letters(Reading question, Card card) {
    double own = letters(question, card, question.language());
    return question.language().equals(Language.ENGLISH)
        ? own
        : Math.max(own, WordReader.OTHER_LANGUAGE * letters(question, card, Language.ENGLISH));
  }

  private static double letters(Reading question, Card card, Language language) {
    Trigrams own = card.trigrams().get(language);
    Trigrams.Asked asked = question.trigrams().get(language);
    return own == null || asked == null ? 0 : own.share(asked);
  }

  /** BM25's denominator: a repeated word counts less in a long text. */
  private static double saturation(double relativeLength) {
    return K * (1 - B + B * relativeLength);
  }

  /** The ways to ask that are most like the question. */
  private record Likest(double wording, double company) {

    private static final Likest NOT_SOUGHT = new Likest(0, 0);
  }

  private static Likest likest(List<Slot> slots, Card card) {
    Phrasings phrasings = card.phrasings();
    double[] shared = new double[phrasings.count()];
    double[] alike = new double[phrasings.count()];
    double question = TINY;
    for (Slot slot : slots) {
      double square = slot.weight() * slot.weight();
      question += square;
      // A way to ask is in one language and each alternative in another: at most one is in it.
      for (Slot.Alternative alternative : slot.alternatives()) {
        int at = card.asked().find(alternative.term());
        if (at >= 0) {
          phrasings.add(at, square * alternative.likeness(), shared);
          phrasings.add(at, alternative.likeness(), alike);
        }
      }
    }
    double wording = 0;
    double[] best = new double[Math.min(TOGETHER, phrasings.count())];
    for (int number = 0; number < phrasings.count(); number++) {
      keepBest(shared[number] / Math.sqrt(question * phrasings.square(number)), best);
      double flat = Math.sqrt((double) slots.size() * phrasings.size(number));
      wording = Math.max(wording, alike[number] / flat);
    }
    return new Likest(wording, mean(best));
  }

  /** In a plain loop: a stream for each candidate of each question costs more than the sum. */
  private static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  /** Puts a value in its place among the best, which descend, if it is one of them. */
  private static void keepBest(double value, double... best) {
    for (int at = best.length - 1; at >= 0 && value > best[at]; at--) {
      if (at + 1 < best.length) {
        best[at + 1] = best[at];
      }
      best[at] = value;
    }
  }
}
