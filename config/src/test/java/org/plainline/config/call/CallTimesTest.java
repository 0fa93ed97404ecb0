package org.plainline.config.call;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.channels.voice.Twiml;
import org.plainline.knowledge.pack.Pace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How long callers wait, in seconds computed from words and pauses: no clock is asked. */
class CallTimesTest {

  private static final double WORDS_A_MINUTE = 150;

  /** Of the 30 that a silent caller may wait, two are left for the network and the voice. */
  private static final double ANSWER_SECONDS = 28;

  /** To ask a question of eight words. */
  private static final double QUESTION_SECONDS = 8 * 60 / WORDS_A_MINUTE;

  private static final Predicate<Element> IS_FIXED =
      say -> say.getParentNode().getNodeName().equals("Response");

  /** Something said, and when its last word is heard. */
  record Moment(String words, double ends) {}

  static List<Language> languages() {
    return Wording.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_silent_caller_hears_the_emergency_number_and_soon_an_answer(Language language) {
    TestCall greeting = TestCall.in(language);
    Wait wait = silent(greeting, WORDS_A_MINUTE);
    Wait wanted = silent(greeting, Pace.words(WORDS_A_MINUTE, language));
    System.out.printf(
        Locale.ROOT,
        "a silent caller in %s: number %.1f s, answer %.1f s; at the pace wanted %.1f s, %.1f s%n",
        language,
        wait.number(),
        wait.answer(),
        wanted.number(),
        wanted.answer());
    assertThat(spoken(greeting.twiml()).getFirst().ends()).isLessThanOrEqualTo(8);
    assertThat(wait.number()).isLessThanOrEqualTo(10);
    assertThat(wait.answer()).isLessThanOrEqualTo(ANSWER_SECONDS);
    assertThat(wanted.number()).isLessThanOrEqualTo(10);
    assertThat(greeting.silent().words()).isNotBlank();
  }

  /** When somebody who says nothing has heard the number for danger and the first of an answer. */
  private record Wait(double number, double answer) {}

  private static Wait silent(TestCall greeting, double pace) {
    List<Moment> greeted = spoken(greeting.twiml().elements("Say"), pace);
    List<Moment> answered = spoken(greeting.silent().twiml().elements("Say"), pace);
    double number =
        greeted.stream()
            .filter(said -> said.words().matches(".*(9 1 1|tisa moja moja).*"))
            .findFirst()
            .orElseThrow()
            .ends();
    double quiet = greeted.getLast().ends() + patience(greeting.twiml());
    return new Wait(number, quiet + answered.getFirst().ends());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void naming_a_second_language_takes_less_than_two_seconds(Language language) {
    List<Element> says = TestCall.in(language).twiml().elements("Say");
    Element naming = says.getLast();
    assertThat(naming.getAttribute("language"))
        .isNotEqualTo(says.getFirst().getAttribute("language"));
    assertThat(spoken(List.of(naming)).getLast().ends()).isBetween(1.0, 2.0);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void no_greeting_is_longer_than_that_of_a_free_call(Language language) {
    Map<String, Integer> words =
        Wording.lines("wording/call/" + language + ".tsv").stream()
            .map(line -> line.split("\t", 2))
            .collect(toMap(cells -> cells[0], cells -> cells[1].split(" ").length));
    assertThat(words.get("call.hello")).isLessThanOrEqualTo(words.get("call.hello.free"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_first_seconds_of_an_emergency_message_cannot_be_talked_over(Language language) {
    TestCall call = TestCall.in(language).after("he is not breathing");
    Twiml danger = call.twiml();
    List<Moment> fixed = spoken(danger.elements("Say").stream().filter(IS_FIXED).toList());
    List<Moment> open = spoken(danger.elements("Say").stream().filter(IS_FIXED.negate()).toList());

    assertThat(fixed.getFirst().words()).containsPattern("9 1 1|tisa moja moja");
    boolean whole = fixed.size() - 1 == call.words().lines().count();
    assertThat(whole || fixed.getLast().ends() >= 6).as(danger.said()).isTrue();
    assertThat(open).as("then the caller may speak").hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_question_is_asked_and_answered_within_a_minute(Language language) {
    TestCall greeting = TestCall.in(language);
    for (int key : List.of(2, 3, 4, 5, 6)) {
      TestCall answer = greeting.pressing(5).pressing(key);
      double asked = spoken(greeting.twiml()).getLast().ends() + QUESTION_SECONDS + 3;
      double heard = asked + spoken(answer.twiml()).getLast().ends();
      System.out.printf(Locale.ROOT, "asked and answered in %s: %.1f s%n", language, heard);
      assertThat(answer.state()).isIn("part", "answer");
      assertThat(heard).isLessThan(60);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_an_operator_times_with_a_watch_is_as_long_as_it_is_written(Language language)
      throws IOException {
    Element said = TestCall.in(language).pressing(7).twiml().elements("Say").getFirst();
    int words = spoken(List.of(said)).stream().mapToInt(one -> Pace.words(one.words())).sum();
    double seconds = words * 60 / Pace.words(Pace.WANTED, language);
    assertThat(said.getElementsByTagName("break").getLength())
        .as("one before, one after each of four sentences")
        .isEqualTo(5);
    assertThat(Path.of("../docs/phone-line.md"))
        .content()
        .contains("| `%s` | %d | %.1f |".formatted(language, words, seconds));
  }

  /** All that is said, in order, with pauses of any length counted in. */
  private static List<Moment> spoken(Twiml twiml) {
    return spoken(twiml.elements("Say"));
  }

  private static List<Moment> spoken(List<Element> says) {
    return spoken(says, WORDS_A_MINUTE);
  }

  private static List<Moment> spoken(List<Element> says, double pace) {
    List<Moment> said = new ArrayList<>();
    double now = 0;
    for (Element say : says) {
      for (Node node = say.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element pause) {
          now += Integer.parseInt(pause.getAttribute("time").replace("ms", "")) / 1000.0;
        } else {
          now += node.getTextContent().strip().split("\\s+").length * 60 / pace;
          said.add(new Moment(node.getTextContent(), now));
        }
      }
    }
    said.add(new Moment("", now));
    return said;
  }

  private static int patience(Twiml twiml) {
    return Integer.parseInt(twiml.elements("Gather").getFirst().getAttribute("timeout"));
  }
}
