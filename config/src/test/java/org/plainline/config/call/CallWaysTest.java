package org.plainline.config.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;
import org.plainline.bot.wording.Wording;

/** Keys alone reach everything, and so does speech alone, in every language. */
class CallWaysTest {

  /** Where commands lead; nobody asks to be back, this line has a person, and sees who calls. */
  private static final Set<String> BY_WORD = leads(Set.of("returned"), false);

  private static final Set<String> BY_KEY = leads(Set.of("returned"), true);

  static List<Language> languages() {
    return Wording.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void keys_alone_reach_everything(Language language) {
    List<Content> keys =
        IntStream.rangeClosed(0, 9).mapToObj(n -> (Content) new Content.Choice(n)).toList();
    expectEverything(Moment.reached(language, keys).values(), BY_KEY);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void speech_alone_reaches_everything(Language language) {
    List<Content> said =
        spoken(language).stream().map(words -> (Content) new Content.Text(words)).toList();
    expectEverything(Moment.reached(language, said).values(), BY_WORD);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void more_time_is_given_by_key_and_by_word_and_taken_back(Language language) {
    TestCall call = TestCall.in(language);
    String word = first(language, "call-words", "slower");

    assertThat(call.pressing(9).call().slower()).isTrue();
    assertThat(call.after(word).call().slower()).isTrue();
    assertThat(call.after(word).state()).isEqualTo("greeting");
    assertThat(call.after(word).after(word).call().slower()).as("asked for twice").isTrue();
    assertThat(call.after(word).pressing(9).call().slower()).isFalse();
  }

  /** Among them what the danger reader, which expects a message, would take for more. */
  @ParameterizedTest
  @MethodSource("languages")
  void whatever_callers_say_about_the_call_is_taken_for_that(Language language) {
    TestCall call = TestCall.in(language).after("how do I make water safe to drink");
    List<String> rows = Wording.lines("wording/call-words/" + language + ".tsv");
    assertThat(rows).hasSizeGreaterThan(60);
    for (String row : rows) {
      String[] cells = row.split("\t", 2);
      String usual = call.after(first(language, "call-words", cells[0])).state();
      assertThat(usual).isNotIn("unknown", "choices", "danger");
      assertThat(call.after(cells[1]).state()).as(row).isEqualTo(usual);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_was_half_heard_is_asked_and_answered_by_word_or_key(Language language) {
    TestCall call =
        TestCall.in(language)
            .after(new Content.Text("how do I make water safe to drink", List.of(), 0.6));
    assertThat(call.state()).isEqualTo("confirm");

    assertThat(call.pressing(1).state()).isIn("part", "answer");
    assertThat(call.after(first(language, "call-words", "yes")).state()).isIn("part", "answer");
    assertThat(call.pressing(2).state()).isEqualTo("ask");
    assertThat(call.after(first(language, "call-words", "no")).state()).isEqualTo("ask");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_person_and_what_was_said_before_are_reached_by_key_and_by_word(Language language) {
    TestCall call = TestCall.in(language);
    for (Content asked : List.of(key(0), said(first(language, "commands", "PERSON")))) {
      assertThat(call.after(asked).state()).isEqualTo("closed");
      assertThat(call.after(asked, TestCall.NOON).connects()).isTrue();
    }
    TestCall topics = call.pressing(5);
    for (Content again : List.of(key(1), said(first(language, "commands", "AGAIN")))) {
      assertThat(topics.after(again).words()).isEqualTo(topics.words());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_word_that_stops_texts_ends_a_call_and_a_plea_stops_them_if_clearly_heard(
      Language language) {
    TestCall call = TestCall.in(language);
    String stop = first(language, "commands", "STOP");
    TestCall ended = call.after(new Content.Text(stop, List.of(), 0.8));
    assertThat(ended.state()).isEqualTo("goodbye");
    assertThat(ended.isOver()).isTrue();
    assertThat(ended.contact().optedOut()).isFalse();
    assertThat(call.after(new Content.Text(stop, List.of(), 0.79)).isOver()).isFalse();
    String plea = first(language, "call-words", "optout");
    assertThat(call.after(plea).contact().optedOut()).isTrue();
    assertThat(call.after(new Content.Text(plea, List.of(), 0.79)).contact().optedOut()).isFalse();
  }

  private static Content key(int number) {
    return new Content.Choice(number);
  }

  private static Content said(String words) {
    return new Content.Text(words);
  }

  private static Set<String> leads(Set<String> unasked, boolean byKey) {
    Set<String> states = new TreeSet<>();
    for (String row : Wording.lines("call/commands.tsv")) {
      String[] cells = row.split("\t");
      if (!unasked.contains(cells[0]) && !(byKey && cells[1].equals("-"))) {
        states.add(cells[4]);
      }
    }
    states.addAll(List.of("part", "answer", "speaks"));
    states.removeAll(List.of("back", "connecting", "person", "unseen"));
    return states;
  }

  private static void expectEverything(Collection<TestCall> reached, Set<String> everything) {
    Set<String> states = reached.stream().map(TestCall::state).collect(Collectors.toSet());
    assertThat(everything).hasSizeGreaterThanOrEqualTo(10);
    assertThat(states).containsAll(everything);
    assertThat(reached.stream().map(TestCall::language).distinct())
        .containsAll(Wording.languages());
  }

  /** The first words for each command in a language, numbers among them. */
  private static List<String> spoken(Language language) {
    List<String> words = new ArrayList<>();
    for (String command :
        List.of(
            "MORE",
            "AGAIN",
            "MENU",
            "LANGUAGE",
            "PERSON",
            "PRIVACY",
            "DELETE",
            "HELP",
            "STOP",
            "THANKS")) {
      words.add(first(language, "commands", command));
    }
    for (int number = 1; number <= 8; number++) {
      words.add(first(language, "commands", Integer.toString(number)));
    }
    for (String command :
        List.of("yes", "no", "new", "slower", "text", "callback", "louder", "who")) {
      words.add(first(language, "call-words", command));
    }
    words.add("please stop texting me");
    return words;
  }

  private static String first(Language language, String subject, String command) {
    return Wording.lines("wording/" + subject + "/" + language + ".tsv").stream()
        .filter(line -> line.startsWith(command + "\t"))
        .findFirst()
        .orElseThrow()
        .split("\t", 2)[1];
  }
}
