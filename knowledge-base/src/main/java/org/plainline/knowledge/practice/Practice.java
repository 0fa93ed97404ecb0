package org.plainline.knowledge.practice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;

/**
 * One question of daily life and its checked answer, in every language that it was written in.
 *
 * @param id stable and unique over all packs, such as {@code t4-fever}
 * @param topic group of practices, such as {@code T4}
 * @param risk how wrong it may not be, and how fast it grows old
 * @param reach for whom it was written
 * @param grounds what it rests on
 * @param review who held it against its sources, and until when that counts
 * @param texts the words, by language; at least one
 */
public record Practice(
    String id,
    String topic,
    RiskClass risk,
    Reach reach,
    Grounds grounds,
    Review review,
    Map<Language, PracticeText> texts) {

  /** Classes in which a mistake makes people ill: a clinician must be among those who approve. */
  private static final Set<RiskClass> HEALTH =
      Set.of(RiskClass.A, RiskClass.B, RiskClass.C, RiskClass.D, RiskClass.I);

  public Practice {
    texts = Map.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a practice has words in at least one language");
    }
  }

  /** The same practice with another review. */
  public Practice reviewed(Review other) {
    return new Practice(id, topic, risk, reach, grounds, other, texts);
  }

  /** The same practice with other words. */
  public Practice saying(Map<Language, PracticeText> words) {
    return new Practice(id, topic, risk, reach, grounds, review, words);
  }

  /** True if two people of one organisation approved it, for health one of them a clinician. */
  public boolean vetted() {
    return !vettedBy().isEmpty();
  }

  /** The organisation that approved it; empty if none did, or not as its class asks. */
  public String vettedBy() {
    return review.vettedBy(HEALTH.contains(risk));
  }

  /** The last day on which it may be served; {@link LocalDate#MAX} for classes kept serving. */
  public LocalDate lastServedOn() {
    if (risk.servedWhenExpired()) {
      return LocalDate.MAX;
    }
    LocalDate hardExpiry = review.on().plus(risk.expiresAfter());
    return hardExpiry.isBefore(review.until()) ? hardExpiry : review.until();
  }

  /** True from the review until it or the hard limit of its risk class has run out. */
  public boolean servedAt(LocalDate day) {
    return review.happenedBy(day) && !day.isAfter(lastServedOn());
  }

  /** Its words in a language, or in English, or in the first language that it has. */
  public Passage passage(Language wanted, Passage.Match match) {
    Language language = bestLanguage(wanted);
    PracticeText text = text(language);
    return new Passage(id, language, text.title(), text.plain(), risk, citation(), match);
  }

  private PracticeText text(Language language) {
    PracticeText text = texts.get(language);
    if (text == null) {
      throw new IllegalArgumentException("no text in " + language);
    }
    return text;
  }

  private Language bestLanguage(Language wanted) {
    if (texts.containsKey(wanted)) {
      return wanted;
    }
    if (texts.containsKey(Language.ENGLISH)) {
      return Language.ENGLISH;
    }
    return texts.keySet().stream()
        .min((one, other) -> one.code().compareTo(other.code()))
        .orElseThrow();
  }

  private Citation citation() {
    Source first = grounds.sources().getFirst();
    return new Citation(first.publisher(), first.link(), review.on(), vettedBy());
  }
}
