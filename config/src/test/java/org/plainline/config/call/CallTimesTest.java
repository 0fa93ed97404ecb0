package org.plainline.config.call;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.Welcome;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.channels.voice.Twiml;
import org.plainline.knowledge.pack.Pace;
import org.w3c.dom.Element;

/**
 * How long callers wait, in seconds computed from words and pauses at the pace that is wanted: no
 * clock is asked.
 */
class CallTimesTest {

  private static final double HELLO_SECONDS = 5;

  private static final double NUMBER_SECONDS = 9;

  /** Of the 30 that a silent caller may wait, one is left for the network and the voice. */
  private static final double ANSWER_SECONDS = 29;

  private static final double CALL_SECONDS = 60;

  /** To say what one wants to know. */
  private static final double QUESTION_SECONDS = 5;

  /** To say a word, such as "stop". */
  private static final double WORD_SECONDS = 1;

  /** Emergency numbers, one as long as any, as they are spoken. */
  private static final Map<String, String> NUMBERS =
      Map.of("US", "9 1 1|tisa moja moja", "PK", "1 1 2 2|moja moja mbili mbili");

  private static final Predicate<Element> IS_FIXED =
      say -> say.getParentNode().getNodeName().equals("Response");

  static List<Language> languages() {
    return Wording.languages();
  }

  /** When somebody who says nothing has heard the number for danger and the first of an answer. */
  private record Wait(String settings, double hello, double number, double answer) {

    static Wait of(Language language, Welcome welcome, boolean person, String country) {
      TestCall greeting = TestCall.in(language, TestCall.line(welcome, person, country));
      TestCall answer = greeting.silent();
      assertThat(answer.state()).isEqualTo("top");
      Spoken greeted = Spoken.of(greeting.twiml(), Spoken.SLOW);
      double quiet = greeted.seconds() + allowed(greeting.twiml(), "timeout");
      return new Wait(
          "%s, person: %s, %s".formatted(welcome, person, country),
          greeted.until(1),
          greeted.until(NUMBERS.get(country)),
          quiet + Spoken.of(answer.twiml(), Spoken.SLOW).until(1));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_silent_caller_soon_hears_the_emergency_number_and_an_answer_on_any_line(
      Language language) {
    List<Wait> waits = new ArrayList<>();
    for (Welcome welcome : welcomes(language)) {
      for (boolean person : List.of(true, false)) {
        NUMBERS.keySet().forEach(at -> waits.add(Wait.of(language, welcome, person, at)));
      }
    }
    waits.sort(Comparator.comparing(Wait::answer).reversed());
    System.out.printf(
        Locale.ROOT,
        "a silent caller in %s: hello by %.1f s, number by %.1f s, answer by %.1f to %.1f s%n",
        language,
        waits.stream().mapToDouble(Wait::hello).max().orElseThrow(),
        waits.stream().mapToDouble(Wait::number).max().orElseThrow(),
        waits.getLast().answer(),
        waits.getFirst().answer());
    assertThat(waits)
        .hasSize(2 * 7 * 2 * NUMBERS.size())
        .allMatch(wait -> wait.hello() <= HELLO_SECONDS)
        .allMatch(wait -> wait.number() <= NUMBER_SECONDS)
        .allMatch(wait -> wait.answer() <= ANSWER_SECONDS);
  }

  /** All that may be set: free or not, and with any other language named, or none. */
  private static List<Welcome> welcomes(Language language) {
    List<Optional<Language>> named =
        Stream.concat(
                Stream.of(Optional.<Language>empty()),
                languages().stream().filter(other -> !other.equals(language)).map(Optional::of))
            .toList();
    return named.stream()
        .flatMap(second -> Stream.of(true, false).map(free -> new Welcome(free, language, second)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void naming_a_second_language_takes_less_than_two_seconds(Language language) {
    List<Element> says = TestCall.in(language).twiml().elements("Say");
    Element naming = says.getLast();
    assertThat(naming.getAttribute("language"))
        .isNotEqualTo(says.getFirst().getAttribute("language"));
    assertThat(Spoken.of(List.of(naming), Spoken.SLOW).seconds()).isBetween(1.0, 2.0);
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

  /** At the fast end of what is wanted: at any other they last longer. */
  @ParameterizedTest
  @MethodSource("languages")
  void the_first_seconds_of_an_emergency_message_cannot_be_talked_over(Language language) {
    TestCall call = TestCall.in(language).after("he is not breathing");
    Twiml danger = call.twiml();
    List<Element> fixed = danger.elements("Say").stream().filter(IS_FIXED).toList();
    List<Element> open = danger.elements("Say").stream().filter(IS_FIXED.negate()).toList();
    Spoken said = Spoken.of(fixed, Spoken.FAST);

    assertThat(said.until(NUMBERS.get("US"))).isEqualTo(said.until(1));
    long sentences = said.moments().stream().filter(one -> !one.words().isBlank()).count();
    boolean whole = sentences == call.words().lines().count();
    assertThat(whole || said.seconds() >= 6).as(danger.said()).isTrue();
    assertThat(Spoken.of(open, Spoken.FAST).moments())
        .as("then the caller may speak")
        .hasSizeGreaterThan(2);
  }

  /** A practice, and how long the call takes in which somebody asks for it. */
  private record Length(String practice, double seconds) {

    @Override
    public String toString() {
      return "%s %.1f s".formatted(practice, seconds);
    }
  }

  /**
   * Such a call: the greeting, a question, the first part of the answer with the source; then
   * either all that is offered, or goodbye.
   */
  @ParameterizedTest
  @MethodSource("languages")
  void every_practice_is_asked_and_answered_within_a_minute(Language language) {
    TestCall greeting = TestCall.in(language);
    double heardOut = allowed(greeting.twiml(), "speechTimeout");
    double asked = words(greeting) + QUESTION_SECONDS + heardOut;
    List<Length> calls = new ArrayList<>();
    List<Length> whole = new ArrayList<>();
    for (String practice : TestCall.practices()) {
      TestCall answer = greeting.asking(practice);
      assertThat(answer.state()).isIn("part", "answer");
      double offered = asked + all(answer);
      double parted = WORD_SECONDS + heardOut + all(answer.after("stop"));
      calls.add(new Length(practice, Math.max(offered, asked + words(answer) + parted)));
      whole.add(new Length(practice, asked + toTheEnd(answer) + parted));
    }
    Comparator<Length> longest = Comparator.comparing(Length::seconds).reversed();
    calls.sort(longest);
    whole.sort(longest);
    System.out.printf(
        Locale.ROOT,
        "asked and answered in %s: half within %.1f s, longest %s; all parts: %.1f s, longest %s%n",
        language,
        calls.get(calls.size() / 2).seconds(),
        calls.subList(0, 3),
        whole.get(whole.size() / 2).seconds(),
        whole.getFirst());
    assertThat(calls).hasSizeGreaterThan(200);
    assertThat(calls.getFirst().seconds())
        .as("the longest: " + calls.subList(0, 3))
        .isLessThan(CALL_SECONDS);
  }

  /** All parts of an answer, of somebody who asks for more as soon as each was said. */
  private static double toTheEnd(TestCall answer) {
    double seconds = words(answer);
    TestCall part = answer;
    while (part.state().equals("part")) {
      part = part.pressing(4);
      seconds += WORD_SECONDS + words(part);
    }
    return seconds;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_an_operator_times_with_a_watch_is_as_long_as_it_is_written(Language language)
      throws IOException {
    Element said = TestCall.in(language).pressing(7).twiml().elements("Say").getFirst();
    int words = Pace.words(words(said));
    double seconds = words * 60 / Pace.words(Pace.WANTED, language);
    assertThat(said.getElementsByTagName("break").getLength())
        .as("one before, one after each of four sentences")
        .isEqualTo(5);
    assertThat(Path.of("../docs/phone-line.md"))
        .content()
        .contains("| `%s` | %d | %.1f |".formatted(language, words, seconds));
  }

  private static String words(Element say) {
    return String.join(
        " ",
        Spoken.of(List.of(say), Spoken.SLOW).moments().stream().map(Spoken.Moment::words).toList());
  }

  /** When all was said but what is offered. */
  private static double words(TestCall call) {
    return Spoken.of(call.twiml(), Pace.WANTED).until((int) call.words().lines().count());
  }

  private static double all(TestCall call) {
    return Spoken.of(call.twiml(), Pace.WANTED).seconds();
  }

  private static int allowed(Twiml twiml, String attribute) {
    return Integer.parseInt(twiml.elements("Gather").getFirst().getAttribute(attribute));
  }
}
