package org.plainline.knowledge.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

/**
 * The words of one practice in one language, cut into sentences.
 *
 * @param practice its id
 * @param language of the words
 * @param plain what is answered
 * @param sentences in the order in which they are said
 */
public record Writing(
    String practice, Language language, PlainText plain, List<Sentence> sentences) {

  public Writing {
    sentences = List.copyOf(sentences);
  }

  /** What a sentence is for. */
  public enum Part {
    LEAD,
    STEP,
    WHY,
    HELP
  }

  /**
   * One sentence.
   *
   * @param number in the whole answer, from 1
   * @param part what it is for
   * @param text as written
   * @param words in it
   */
  public record Sentence(int number, Part part, String text, List<String> words) {

    /** True if it says what to do: these parts are held to the strictest rules. */
    boolean acts() {
      return part == Part.LEAD || part == Part.STEP;
    }
  }

  /** The words of a practice in one of its languages. */
  public static Writing of(Practice practice, Language language, PracticeText text) {
    return of(practice.id(), language, text.plain());
  }

  /** Words on their own, such as a draft. */
  public static Writing of(String practice, Language language, PlainText plain) {
    List<Sentence> sentences = new ArrayList<>();
    add(Part.LEAD, plain.lead(), sentences);
    plain.steps().forEach(step -> add(Part.STEP, step, sentences));
    add(Part.WHY, plain.why(), sentences);
    add(Part.HELP, plain.whenToGetHelp(), sentences);
    return new Writing(practice, language, plain, sentences);
  }

  List<String> texts() {
    return sentences.stream().map(Sentence::text).toList();
  }

  List<String> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
  }

  Stream<Sentence> in(Part part) {
    return sentences.stream().filter(sentence -> sentence.part() == part);
  }

  private static void add(Part part, String text, List<Sentence> sentences) {
    for (String sentence : Sentences.of(text)) {
      List<String> words = Words.of(sentence);
      sentences.add(new Sentence(sentences.size() + 1, part, sentence, words));
    }
  }
}
