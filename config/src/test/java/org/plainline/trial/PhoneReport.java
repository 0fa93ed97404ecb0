package org.plainline.trial;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said in a call and what the caller heard of it.
 *
 * @param heard by the caller; the time is when the words had been said
 * @param answers first sentences, any of which will do
 */
record PhoneReport(PhoneCarrier carrier, List<PhoneCarrier.Said> heard, List<String> answers) {

  /** A recogniser mishears some words; of other answers it finds fewer than half of them. */
  private static final double ENOUGH = 0.7;

  /** Whoever mishears the number to call is not helped. */
  private static final double ALL = 1;

  /**
   * Prints it.
   *
   * @param dangerBy when the line about danger must have been heard
   * @param answerBy when an answer must have been heard
   * @return whether both were
   */
  boolean print(String title, Duration dangerBy, Duration answerBy) {
    System.out.printf("%n%s%n", title);
    carrier.told().forEach(said -> line("says", said));
    carrier.understood().forEach(said -> line("understands", said));
    heard.forEach(said -> line("caller hears", said));
    System.out.printf("spoken at %d words a minute, rests left out%n", carrier.pace());
    String danger = sentence("danger");
    String number = danger.substring(Math.max(0, danger.indexOf("call ")));
    boolean warned = check(danger, ENOUGH, dangerBy) & check(number, ALL, dangerBy);
    return check(answer(), ENOUGH, answerBy) && warned;
  }

  private boolean check(String sentence, double enough, Duration by) {
    String before =
        heard.stream()
            .filter(said -> said.at().compareTo(by) <= 0)
            .map(PhoneCarrier.Said::words)
            .collect(Collectors.joining(" "));
    double share = Ear.share(sentence, before);
    boolean passed = !sentence.isEmpty() && share >= enough;
    System.out.printf(
        "%s %.0f%% of \"%s\" heard within %d s%n",
        passed ? "PASSED" : "FAILED", 100 * share, sentence, by.toSeconds());
    return passed;
  }

  /** The first sentence of the greeting that has this word. */
  private String sentence(String word) {
    return carrier.told().stream()
        .limit(1)
        .flatMap(said -> sentences(said.words()))
        .filter(sentence -> sentence.contains(word))
        .findFirst()
        .orElse("");
  }

  /** The answer that the server gave; blank if it gave none of them. */
  private String answer() {
    String told =
        carrier.told().stream()
            .skip(1)
            .map(PhoneCarrier.Said::words)
            .collect(Collectors.joining(" "));
    return answers.stream().filter(each -> Ear.share(each, told) == ALL).findFirst().orElse("");
  }

  private static Stream<String> sentences(String words) {
    return Stream.of(words.split("(?<=[.?!]) "));
  }

  private static void line(String who, PhoneCarrier.Said said) {
    System.out.printf("%6.1f s  %-12s  %s%n", said.at().toMillis() / 1e3, who, said.words());
  }
}
