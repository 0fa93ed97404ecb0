package org.plainline.bot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainline.bot.wording.Wording;

class LanguageDetectorTest {

  private static final LanguageDetector DETECTOR =
      LanguageDetector.of(Wording.tables("language", "vocabulary"));

  @Test
  void at_least_95_of_100_questions_of_four_words_are_told_whatever_was_usual() {
    Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    StringBuilder wrong = new StringBuilder();
    int tried = 0;
    int right = 0;
    for (String line : Wording.lines("language/questions.tsv")) {
      String[] cells = line.split("\t", 2);
      for (Language usual : Wording.languages()) {
        if (cells[1].split(" ", -1).length >= 4) {
          String found = detect(cells[1], usual.code());
          confusion.computeIfAbsent(cells[0], l -> new TreeMap<>()).merge(found, 1, Integer::sum);
          tried++;
          right += found.equals(cells[0]) ? 1 : 0;
          if (!found.equals(cells[0])) {
            wrong.append(line).append(" as ").append(found).append('\n');
          }
        }
      }
    }
    double share = (double) right / tried;
    System.out.printf(Locale.ROOT, "%slanguage told: %.4f of %d%n", wrong, share, tried);
    confusion.forEach((language, row) -> System.out.println(language + " as " + row));
    assertThat(share).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void every_language_has_at_least_forty_phrases() {
    Map<String, Long> phrases =
        Wording.lines("language/questions.tsv").stream()
            .collect(Collectors.groupingBy(l -> l.split("\t", 2)[0], Collectors.counting()));
    assertThat(Wording.languages())
        .allSatisfy(l -> assertThat(phrases.get(l.code())).isGreaterThanOrEqualTo(40));
  }

  @Test
  void one_or_two_words_or_only_numbers_never_switch() {
    for (String typed :
        List.of(
            "fiebre",
            "test covid",
            "paracetamol",
            "2",
            "911 112 0800",
            "¿?",
            "🤒",
            "",
            "por favor")) {
      assertThat(detect(typed, "sw")).as(typed).isEqualTo("sw");
    }
  }

  @Test
  void somebody_new_is_understood_from_the_first_words_and_english_is_kept() {
    List<String> lines = Wording.lines("language/first-words.tsv");
    List<String> missed = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", 2);
      String found = DETECTOR.read(cells[1]).first().code();
      if (!found.equals(cells[0])) {
        missed.add(line + " as " + found);
      }
    }
    System.out.println("first words not told: " + missed);
    assertThat(missed).noneMatch(line -> line.startsWith("en"));
    assertThat(missed.size()).isLessThanOrEqualTo(lines.size() / 20);
  }

  @Test
  void a_script_decides_at_once() {
    assertThat(detect("حرارة", "en")).isEqualTo("ar");
    assertThat(detect("बुखार", "en")).isEqualTo("hi");
  }

  @Test
  void a_language_that_is_not_known_keeps_the_usual_one() {
    assertThat(detect("что делать при температуре", "fr")).isEqualTo("fr");
    assertThat(detect("发烧怎么办", "pt")).isEqualTo("pt");
  }

  @Test
  void what_is_not_words_keeps_the_usual_language() {
    Language swahili = new Language("sw");
    assertThat(DETECTOR.read("").in(swahili)).isEqualTo(swahili);
    assertThat(DETECTOR.read("1").in(swahili)).isEqualTo(swahili);
  }

  private static String detect(String typed, String usual) {
    return DETECTOR.read(typed).in(new Language(usual)).code();
  }
}
