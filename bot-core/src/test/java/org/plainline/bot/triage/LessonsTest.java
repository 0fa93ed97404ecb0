package org.plainline.bot.triage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainline.bot.wording.Wording;

/** The lessons of the reader, and the weights that they made. */
class LessonsTest {

  private static final List<Lesson> LESSONS = Lessons.all();

  private static final Table TABLE = Table.of(Wording.tables("triage").values());

  private static final Reader READER = Reader.of(Wording.bytes("wording/triage-reader.bin"));

  @Test
  void the_weights_that_ship_were_taught_by_these_lessons() {
    assertArrayEquals(Lessons.digest(LESSONS), READER.digest(), "lessons changed: run ./teach");
  }

  @Test
  void the_vocabularies_that_ship_are_the_words_of_these_lessons() {
    Map<String, List<String>> shipped = new HashMap<>();
    Wording.tables(Vocabulary.SUBJECT).forEach((l, lines) -> shipped.put(l.code(), lines));
    assertEquals(Vocabulary.of(LESSONS), shipped, "lessons changed: run ./teach");
  }

  @Test
  void the_same_lessons_give_the_same_weights_and_others_give_others() {
    Teacher teacher = new Teacher(new Rules(TABLE));
    List<Lesson> some =
        LESSONS.stream().filter(one -> one.source().equals(Lessons.OF_RULES)).toList();
    byte[] weights = teacher.teach(some.subList(0, 150));
    assertArrayEquals(weights, teacher.teach(some.subList(0, 150)));
    assertFalse(Arrays.equals(weights, teacher.teach(some.subList(1, 151))));
  }

  @Test
  void every_danger_has_a_sign_that_the_tables_know_and_nothing_else_has_one() {
    Set<String> signs = TABLE.dangers().keySet();
    List<Lesson> odd =
        LESSONS.stream()
            .filter(one ->
                one.alarming()
                    ? !signs.contains(one.sign())
                    : one.urgency() == Urgency.NONE && !one.sign().isEmpty())
            .toList();
    assertEquals(List.of(), odd);
    assertTrue(LESSONS.size() > 15_000, "only " + LESSONS.size());
  }

  @Test
  void no_text_stands_twice_in_the_files() {
    List<String> texts = new ArrayList<>();
    Lessons.files().forEach(file -> Lessons.read(file).forEach(one -> texts.add(one.text())));
    assertEquals(texts.stream().distinct().count(), texts.size());
  }

  @Test
  void what_was_taught_is_known_but_not_by_heart() {
    Rules rules = new Rules(TABLE);
    Verdict verdict = new Verdict(TABLE.dangers());
    Random random = new Random(2);
    int asked = 0;
    int right = 0;
    for (Lesson lesson : LESSONS) {
      if (random.nextInt(8) == 0) {
        Findings findings = rules.findings(lesson.text());
        Alarm alarm = verdict.of(findings, READER.read(Clues.of(findings)));
        asked++;
        right += (alarm.urgency().compareTo(Urgency.INFO) < 0) == lesson.alarming() ? 1 : 0;
      }
    }
    assertTrue(right > 0.95 * asked, right + " of " + asked);
  }

  @Test
  void a_word_sounds_alike_in_every_script_and_spelling() {
    assertEquals(Sound.of("brething"), Sound.of("breathing"));
    assertEquals(Sound.of("\u0938\u093e\u0938"), Sound.of("saans"));
    assertEquals(Sound.of("\u0642\u0627\u062f\u0631"), Sound.of("9ader"));
    assertFalse(Sound.of("fire").equals(Sound.of("water")));
  }

  @Test
  void slips_change_the_text_and_the_same_chance_makes_the_same_slip() {
    String text = "meri beti saans nahi le pa rahi, jaldi madad karo";
    for (Slip slip : Slip.values()) {
      assertEquals(slip.apply(text, new Random(4)), slip.apply(text, new Random(4)));
    }
    assertEquals("sas", Slip.ROMANISED.apply("\u0938\u093e\u0938", new Random(1)));
    assertFalse(Slip.TYPING.apply(text, new Random(4)).equals(text));
    assertFalse(Slip.SPEECH.apply(text, new Random(4)).contains(","));
  }
}
