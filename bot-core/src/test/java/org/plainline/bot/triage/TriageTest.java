package org.plainline.bot.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;
import org.plainline.bot.wording.Wording;

/** Danger is seen in any message, and everyday questions raise no alarm. */
class TriageTest {

  private static final byte[] WEIGHTS = Wording.bytes("wording/triage-reader.bin");

  private static final Triage TRIAGE = Triage.of(Wording.tables("triage"), () -> WEIGHTS);

  private static final Rules RULES = new Rules(Table.of(Wording.tables("triage").values()));

  private static final List<Cases> CASES = Cases.all();

  private static final List<Cases> EXAMPLES = Cases.examples();

  private static Alarm assess(String text) {
    return TRIAGE.assess(new Content.Text(text));
  }

  private static boolean isRaised(String text) {
    return assess(text).urgency().compareTo(Urgency.INFO) < 0;
  }

  @Test
  void every_case_raises_an_alarm_or_none_as_it_should() {
    List<String> wrong =
        CASES.stream()
            .filter(one -> one.alarming() != isRaised(one.text()))
            .map(one -> one + " -> " + assess(one.text()))
            .toList();
    assertEquals(List.of(), wrong);
    assertTrue(CASES.size() > 500, "only " + CASES.size() + " cases");
  }

  @Test
  void the_rules_alone_make_of_their_examples_what_stands_beside_them() {
    List<String> wrong =
        EXAMPLES.stream()
            .filter(one -> one.urgency() != RULES.findings(one.text()).alarm().urgency())
            .map(one -> one + " -> " + RULES.findings(one.text()).alarm())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void every_sign_has_an_example_for_and_one_against_it() {
    Set<String> lacking = new HashSet<>(signs());
    lacking.removeIf(sign ->
        EXAMPLES.stream().anyMatch(one -> one.sign().equals(sign) && one.alarming())
            && EXAMPLES.stream().anyMatch(one -> one.sign().equals(sign) && !one.alarming()));
    assertEquals(Set.of(), lacking);
  }

  @Test
  void every_sign_has_a_case_in_every_language() {
    List<String> lacking = new ArrayList<>();
    for (Language language : Wording.languages()) {
      Set<String> seen =
          CASES.stream()
              .filter(one -> one.language().equals(language.code()) && one.alarming())
              .map(Cases::sign)
              .collect(Collectors.toSet());
      signs().stream()
          .filter(sign -> !seen.contains(sign))
          .forEach(sign -> lacking.add(language + " " + sign));
    }
    assertEquals(List.of(), lacking);
  }

  private static Set<String> signs() {
    return Wording.tables("triage").values().stream()
        .flatMap(List::stream)
        .filter(line -> line.startsWith("sign\t"))
        .map(line -> line.split("\t")[1])
        .collect(Collectors.toSet());
  }

  @Test
  void typing_errors_cost_at_most_three_points_of_recall() {
    Random random = new Random(7);
    int due = 0;
    int missed = 0;
    for (Cases one : CASES) {
      for (int round = 0; one.alarming() && round < 5; round++) {
        due++;
        missed += isRaised(Slip.TYPING.apply(one.text(), random)) ? 0 : 1;
      }
    }
    assertTrue(missed <= 0.03 * due, missed + " of " + due + " missed");
  }

  @Test
  void capitals_repeated_letters_and_missing_spaces_change_nothing() {
    for (String text :
        List.of(
            "I CANT BREATHE",
            "i cant breeeeathe",
            "icantbreathe",
            "i can't breathe!!!",
            "i. cant. breathe.",
            "i c a n t b r e a t h e")) {
      assertEquals("breathing", assess(text).sign(), text);
    }
  }

  @Test
  void the_most_urgent_reading_of_speech_counts() {
    Content heard = new Content.Text("i can't read", List.of("i cant breed", "i can't breathe"));
    assertEquals(Urgency.NOW, TRIAGE.assess(heard).urgency());
  }

  @Test
  void what_is_no_text_raises_no_alarm() {
    List<Content> wordless =
        List.of(
            new Content.Choice(1),
            new Content.Started(),
            new Content.Silence(),
            new Content.Unreadable());
    wordless.forEach(content -> assertEquals(Alarm.NONE, TRIAGE.assess(content)));
  }

  @Test
  void the_same_message_always_gives_the_same_alarm() {
    Triage other = Triage.of(Wording.tables("triage"), () -> WEIGHTS);
    CASES.forEach(
        one -> assertEquals(assess(one.text()), other.assess(new Content.Text(one.text()))));
  }

  @Test
  void danger_anywhere_in_a_megabyte_is_seen() {
    String talk = questions(1_000_000);
    assertEquals(Alarm.NONE, assess(talk));
    for (int at : new int[] {0, 1, 2, 3}) {
      int middle = talk.indexOf(' ', at * (talk.length() - 10) / 3);
      String text =
          talk.substring(0, middle) + ". my baby is not breathing. " + talk.substring(middle);
      assertEquals(Urgency.NOW, assess(text).urgency(), "at " + middle);
    }
  }

  /** Everyday questions in any order, so that no two pages of them are alike. */
  private static String questions(int length) {
    List<String> questions =
        List.of(
            "Where do I get a mask? ",
            "How do I wash my hands? ",
            "Is the school open on Monday? ",
            "Which vaccine is free? ",
            "When does the bus leave? ",
            "What does a test cost? ",
            "Thank you very much. ");
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(questions.get(random.nextInt(questions.size())));
    }
    return text.toString();
  }

  @Test
  void danger_among_everyday_sentences_is_not_drowned() {
    for (int length : new int[] {40, 100, 300, 1_000, 2_000}) {
      String talk = questions(length);
      for (String cry : List.of("My baby is not breathing. ", "mi esposo no respira. ")) {
        assertEquals(Urgency.NOW, assess(talk + cry + talk).urgency(), length + " " + cry);
        assertEquals(Urgency.NOW, assess(cry + talk).urgency(), length + " " + cry);
      }
      assertEquals(Alarm.NONE, assess(talk + talk));
    }
  }

  @Test
  void danger_in_a_long_message_without_full_stops_is_seen() {
    String talk = "how are you today my friend ".repeat(70);
    assertEquals(Urgency.NOW, assess(talk + "my baby is not breathing " + talk).urgency());
  }

  @Test
  void gasped_spelt_and_drawn_out_words_are_the_danger_that_they_spell() {
    for (String text :
        List.of(
            "baby. not. breathing.",
            "baby... not... breathing...",
            "Baby! Not! Breathing!",
            "b a b y  n o t  b r e a t h i n g",
            "baby n o t breathing",
            "baaaby nooot breathiiing",
            "BABY NOT BREATHING",
            "baby not b r e a t h i n g",
            "babynotbreathing",
            "baby - not - breathing",
            "baby.not.breathing")) {
      assertEquals(Urgency.NOW, assess(text).urgency(), text);
    }
  }

  @Test
  void nothing_that_comes_in_breaks_it() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      char[] text = new char[random.nextInt(200)];
      for (int i = 0; i < text.length; i++) {
        text[i] = (char) random.nextInt(Character.MAX_VALUE + 1);
      }
      assess(new String(text));
    }
    for (String piece : List.of("x", "bleeding ", "\ud800", "e\u0301", "no ", ".", "\u064b", "'")) {
      assess(piece.repeat(1_000_000 / piece.length()));
    }
    assess("bleeding no ".repeat(90_000));
    assertEquals(Alarm.NONE, assess(""));
  }

  @Test
  void a_table_that_makes_no_sense_is_refused() {
    for (String line :
        List.of("rule\tstroke\tFACE", "say\tFACE", "sign\tstroke\tNOPE", "guess\twhat\twhy")) {
      Map<Language, List<String>> tables = Map.of(Language.ENGLISH, List.of(line));
      assertThrows(IllegalArgumentException.class, () -> Triage.of(tables, () -> WEIGHTS), line);
    }
  }

  @Test
  void no_command_but_a_call_for_help_is_overruled_by_danger() {
    List<String> wrong =
        Wording.tables("commands").values().stream()
            .flatMap(List::stream)
            .filter(line -> !line.matches("(HELP|ASK|ASIDE)\\t.*"))
            .map(line -> line.split("\t")[1])
            .filter(words -> assess(words).urgency() == Urgency.NOW)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void kinds_of_danger_are_told_apart() {
    assertEquals(Danger.SUICIDE, assess("i want to die").danger());
    assertEquals(Danger.GAS, assess("i smell gas").danger());
    assertNotEquals(Urgency.NONE, assess("earthquake").urgency());
  }
}
