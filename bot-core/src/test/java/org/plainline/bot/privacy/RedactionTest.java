package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainline.bot.wording.Wording;

class RedactionTest {

  private static final int NUMBERS = 5_000;

  private final Redaction redaction = new Redaction(Wording.lines("wording/redaction.tsv"));

  @Test
  void what_points_at_somebody_is_taken_out_and_the_question_stays() throws Exception {
    for (String line : Files.readAllLines(Path.of("src/test/resources/privacy/redaction.tsv"))) {
      String[] columns = line.split("\t");
      if (!line.startsWith("#")) {
        assertThat(redaction.of(columns[0], 200)).isEqualTo(columns[1]);
      }
    }
  }

  @Test
  void numbers_are_found_however_they_are_written() {
    Random random = new Random(5);
    List<String> questions =
        List.of("call %s about my fever", "fiebre %s", "حمى %s كيف", "बुखार %s है", "homa %s");
    int missed = 0;
    for (int i = 0; i < NUMBERS; i++) {
      String number = number(random);
      String said = questions.get(i % questions.size()).formatted(written(number, random));
      String safe = redaction.of(said, 200);
      boolean left = safe.codePoints().filter(Character::isDigit).count() > 4;
      missed += left ? 1 : 0;
    }
    assertThat(1 - (double) missed / NUMBERS).as("recall").isGreaterThanOrEqualTo(.99);
  }

  @Test
  void everyday_questions_stay_as_they_are() throws Exception {
    for (String line : Files.readAllLines(Path.of("src/test/resources/privacy/untouched.txt"))) {
      assertThat(redaction.of(line, 200)).isEqualTo(line);
    }
  }

  @Test
  void however_long_words_are_they_are_read() {
    assertThat(redaction.of("is " + "1".repeat(20_000), 200)).isEqualTo("is");
    assertThat(redaction.of("is " + "1".repeat(900) + " it", 200)).isEqualTo("is [number] it");
    assertThat(redaction.of("one 12 ".repeat(3_000), 200)).isEqualTo("[number]");
    assertThat(redaction.of("is www." + "x".repeat(990) + " jo@example.org", 200))
        .as("half an address is left out, not shown")
        .isEqualTo("is [link]");
  }

  private static String number(Random random) {
    StringBuilder digits = new StringBuilder();
    for (int n = 7 + random.nextInt(8); n > 0; n--) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** With signs between, as groups, in digits of other scripts. */
  private static String written(String digits, Random random) {
    char zero = new char[] {'0', '٠', '۰', '०', '০'}[random.nextInt(5)];
    String between =
        new String[] {"", " ", "-", ".", "/", " - ", "\u00a0", "\u202f"}[random.nextInt(8)];
    int group = 2 + random.nextInt(3);
    StringBuilder written =
        new StringBuilder(new String[] {"", "+", "00", "(", "tel:"}[random.nextInt(5)]);
    for (int i = 0; i < digits.length(); i++) {
      written.append(i > 0 && i % group == 0 ? between : "");
      written.append((char) (zero + digits.charAt(i) - '0'));
    }
    return written.toString();
  }
}
