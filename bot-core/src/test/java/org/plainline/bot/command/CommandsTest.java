package org.plainline.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;
import org.plainline.bot.wording.Wording;

class CommandsTest {

  private static final Commands COMMANDS =
      Commands.of(
          Wording.tables("commands"),
          Wording.tables("optout"),
          Wording.lines("wording/languages.tsv"));

  @Test
  void every_command_in_the_table_is_understood() {
    assertThat(Wording.lines("command/commands.tsv"))
        .hasSizeGreaterThan(50)
        .allSatisfy(line -> {
          String[] cells = line.split("\t", 2);
          String found = find(cells[1]).map(Object::toString).orElse("-");
          assertThat(found).as(cells[1]).isEqualTo(cells[0]);
        });
  }

  @Test
  void a_plea_to_stop_is_an_opt_out_and_a_question_about_stopping_is_not() {
    List<String> wrong = new ArrayList<>();
    for (String line : Wording.lines("command/optouts.tsv")) {
      String[] cells = line.split("\t", 2);
      boolean stops = find(cells[1]).equals(Optional.of(Keyword.STOP));
      if (stops != cells[0].equals("STOP") || (!stops && find(cells[1]).isPresent())) {
        wrong.add(line);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_question_is_swallowed() {
    List<String> questions = Wording.lines("language/questions.tsv");
    assertThat(questions).hasSizeGreaterThanOrEqualTo(300);
    assertThat(questions).filteredOn(line -> find(line.split("\t", 2)[1]).isPresent()).isEmpty();
  }

  @Test
  void every_language_has_a_word_for_every_command_and_number() {
    Wording.tables("commands")
        .forEach((language, rows) -> {
          List<String> kinds = rows.stream().map(row -> row.split("\t", 2)[0]).toList();
          for (Keyword keyword : Keyword.values()) {
            assertThat(kinds).as(language + " " + keyword).contains(keyword.name());
          }
          assertThat(kinds).contains("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "SPEAK");
        });
  }

  @Test
  void at_least_98_of_100_misspelt_cased_or_native_inputs_are_understood() {
    Random random = new Random(13);
    int tried = 0;
    List<String> missed = new ArrayList<>();
    for (List<String> rows : Wording.tables("commands").values()) {
      for (String row : rows) {
        String[] cells = row.split("\t", 2);
        if (cells[0].matches("[A-Z]+") && !List.of("ASK", "ASIDE").contains(cells[0])) {
          String spoilt = spoil(cells[1], random);
          tried++;
          if (!find(spoilt).equals(find(cells[1]))) {
            missed.add(cells[1] + " as " + spoilt);
          }
        }
      }
    }
    for (int zero : new int[] {'0', '٠', '۰', '०', '০', '０', '௦', '၀', '០'}) {
      for (int n = 1; n <= 9; n++) {
        tried++;
        String typed = Character.toString(zero + n) + ".";
        if (!find(typed).equals(Optional.of(new Command.Pick(n)))) {
          missed.add(typed);
        }
      }
    }
    double share = 1 - (double) missed.size() / tried;
    System.out.printf(Locale.ROOT, "keyword tolerance: %.4f of %d %s%n", share, tried, missed);
    assertThat(tried).isGreaterThanOrEqualTo(500);
    assertThat(share).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void a_slip_never_turns_one_command_into_another() {
    Random random = new Random(7);
    for (List<String> rows : Wording.tables("commands").values()) {
      for (String row : rows) {
        String[] cells = row.split("\t", 2);
        if (cells[0].matches("[A-Z]+") && !List.of("ASK", "ASIDE", "SPEAK").contains(cells[0])) {
          for (int n = 0; n < 3; n++) {
            String spoilt = spoil(cells[1], random);
            Optional<Command> found = find(spoilt);
            assertThat(found).as(spoilt).isIn(Optional.empty(), find(cells[1]));
          }
        }
      }
    }
  }

  @Test
  void keys_buttons_and_the_start_of_a_call_are_commands_and_silence_is_not() {
    assertThat(COMMANDS.find(new Content.Choice(0))).contains(Keyword.PERSON);
    assertThat(COMMANDS.find(new Content.Choice(3))).contains(new Command.Pick(3));
    assertThat(COMMANDS.find(new Content.Started())).contains(Keyword.START);
    assertThat(COMMANDS.find(new Content.Silence())).isEmpty();
    assertThat(COMMANDS.find(new Content.Unreadable())).isEmpty();
  }

  @Test
  void another_reading_of_speech_can_ask_for_more_but_never_opt_out() {
    assertThat(COMMANDS.find(new Content.Text("moor", List.of("more")))).contains(Keyword.MORE);
    assertThat(COMMANDS.find(new Content.Text("stork", List.of("stop")))).isEmpty();
  }

  @Test
  void anything_at_all_can_be_looked_up() {
    Random random = new Random(3);
    for (int n = 0; n < 2_000; n++) {
      int[] codePoints = random.ints(random.nextInt(30), 0, 0x1FFFF).toArray();
      assertThat(find(new String(codePoints, 0, codePoints.length))).isNotNull();
    }
  }

  @Test
  void words_with_two_meanings_are_refused() {
    Map<Language, List<String>> rows =
        Map.of(Language.ENGLISH, List.of("STOP\thalt", "MORE\tHalt!"));
    assertThatThrownBy(() -> Commands.of(rows, Map.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<Command> find(String typed) {
    return COMMANDS.find(new Content.Text(typed));
  }

  /** Another case and a mark; in words of four letters or more also one slip of the finger. */
  private static String spoil(String words, Random random) {
    StringBuilder spoilt = new StringBuilder(words);
    int at = 1 + random.nextInt(Math.max(1, words.length() - 2));
    if (words.codePointCount(0, words.length()) >= 5 && words.charAt(at) != ' ') {
      switch (random.nextInt(3)) {
        case 0 -> spoilt.deleteCharAt(at);
        case 1 -> spoilt.insert(at, spoilt.charAt(at));
        default -> spoilt.setCharAt(at, spoilt.charAt(at - 1) == ' ' ? 'x' : words.charAt(at - 1));
      }
    }
    String cased = spoilt.toString();
    return switch (random.nextInt(3)) {
      case 0 -> cased.toUpperCase(Locale.ROOT) + "!";
      case 1 -> " " + cased + ". ";
      default -> cased;
    };
  }
}
