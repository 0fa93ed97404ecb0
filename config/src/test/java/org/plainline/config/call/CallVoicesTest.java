package org.plainline.config.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.channels.voice.Twiml;
import org.plainline.knowledge.pack.Pace;
import org.w3c.dom.Element;

/** What only English has is said by the English voice, and all else by the caller's own. */
class CallVoicesTest {

  private static final Predicate<Element> IS_ENGLISH =
      say -> say.getAttribute("language").equals("en-US");

  static List<Language> others() {
    return Wording.languages().stream().filter(each -> !each.equals(Language.ENGLISH)).toList();
  }

  @ParameterizedTest
  @MethodSource("others")
  void the_words_of_an_english_practice_are_said_by_the_english_voice_and_no_others(
      Language language) {
    TestCall greeting = TestCall.in(language);
    List<String> practices = TestCall.englishPractices();
    assertThat(practices).hasSizeGreaterThan(100);
    for (String practice : practices) {
      List<String> original =
          sentences(whole(TestCall.in(Language.ENGLISH).asking(practice)), _ -> true);
      List<TestCall> answer = whole(greeting.asking(practice));
      List<String> english = sentences(answer, IS_ENGLISH);

      assertThat(english)
          .as(practice)
          .isNotEmpty()
          .isSubsetOf(original)
          .startsWith(original.get(0));
      assertThat(sentences(answer, IS_ENGLISH.negate()))
          .as(practice)
          .isNotEmpty()
          .doesNotContainAnyElementsOf(original);
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void that_it_is_in_english_is_said_first_and_the_call_goes_on_in_the_callers_language(
      Language language) {
    String notice = phrase(language, "notice.english");
    for (String practice : TestCall.englishPractices()) {
      TestCall answer = TestCall.in(language).asking(practice);
      Twiml twiml = answer.twiml();
      List<Element> says = twiml.elements("Say");

      assertThat(twiml.violations()).isEmpty();
      assertThat(IS_ENGLISH.test(says.getFirst())).as(practice).isFalse();
      assertThat(says.getFirst().getTextContent()).as(practice).startsWith(notice);
      assertThat(IS_ENGLISH.test(says.get(1))).as(practice).isTrue();
      assertThat(IS_ENGLISH.test(says.getLast())).as("what is offered").isFalse();
      assertThat(twiml.elements("Gather").getFirst().getAttribute("language"))
          .startsWith(language.code());
      assertThat(answer.language()).isEqualTo(language);
      assertThat(answer.pressing(2).twiml().elements("Say")).noneMatch(IS_ENGLISH);
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void a_title_that_only_english_has_is_offered_by_the_english_voice(Language language) {
    String practice = TestCall.englishPractices().getFirst();
    TestCall choices =
        TestCall.in(language).at("choices").offered(practice, "Stay safe on a bus").pressing(1);

    assertThat(choices.state()).isEqualTo("choices");
    assertThat(sentences(List.of(choices), IS_ENGLISH))
        .containsExactly("Stay safe on a bus, press 2.");
    assertThat(choices.twiml().violations()).isEmpty();
    assertThat(choices.language()).isEqualTo(language);
  }

  /** An answer from its first part to its last. */
  private static List<TestCall> whole(TestCall answer) {
    List<TestCall> parts = new ArrayList<>(List.of(answer));
    while (parts.getLast().state().equals("part")) {
      parts.add(parts.getLast().pressing(4));
    }
    return parts;
  }

  private static List<String> sentences(List<TestCall> calls, Predicate<Element> voice) {
    return calls.stream()
        .flatMap(call -> call.twiml().elements("Say").stream())
        .filter(voice)
        .flatMap(CallVoicesTest::sentences)
        .toList();
  }

  private static Stream<String> sentences(Element say) {
    return Spoken.of(List.of(say), Pace.WANTED).moments().stream()
        .map(Spoken.Moment::words)
        .filter(words -> !words.isBlank());
  }

  private static String phrase(Language language, String key) {
    return Wording.lines("wording/phrases/" + language + ".tsv").stream()
        .filter(line -> line.startsWith(key + "\t"))
        .findFirst()
        .orElseThrow()
        .split("\t", 2)[1];
  }
}
