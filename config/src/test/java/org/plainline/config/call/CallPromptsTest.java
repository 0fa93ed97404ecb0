package org.plainline.config.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.plainline.knowledge.readability.PlainLinter;
import org.plainline.knowledge.readability.Remark;
import org.plainline.knowledge.readability.Writing;

/** The words of the phone line, taken together, pass the check that practices must pass. */
class CallPromptsTest {

  private static final PlainLinter LINTER = new PlainLinter();

  /** How long a whole answer may be; prompts are said one at a time. */
  private static final String LENGTH_OF_ANSWERS = "PL16";

  /** What the bot says on the phone that is no answer and no emergency message. */
  private static final Set<String> OF_THE_BOT =
      Set.of(
          "goodbye",
          "help.speech",
          "thanks.speech",
          "menu",
          "clarify",
          "language",
          "language.set",
          "person.line",
          "person.none",
          "privacy.speech",
          "delete.done",
          "stop.done.speech",
          "abstain.not_known",
          "abstain.nurse",
          "abstain.emergency.speech",
          "wish.call_back",
          "wish.text_this");

  static List<Language> languages() {
    return Wording.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_the_line_says_is_plain(Language language) {
    Map<String, String> phrases = phrases(language);
    List<String> prompts =
        phrases.keySet().stream()
            .filter(key -> key.startsWith("call.") || OF_THE_BOT.contains(key))
            .map(phrases::get)
            .map(words ->
                words
                    .replace("{number}", "112")
                    .replace("{DELETE}", String.valueOf(phrases.get("word.delete")))
                    .replaceAll("\\{\\w+} ?", ""))
            .toList();
    PlainText all = new PlainText(prompts.getFirst(), prompts.subList(1, prompts.size()), "", "");

    assertThat(prompts).hasSizeGreaterThan(15 + OF_THE_BOT.size());
    assertThat(LINTER.check(Writing.of("call", language, all)).stream().filter(Remark::fails))
        .filteredOn(remark -> !remark.rule().equals(LENGTH_OF_ANSWERS))
        .isEmpty();
  }

  private static Map<String, String> phrases(Language language) {
    return Stream.of("call", "phrases")
        .flatMap(table -> Wording.lines("wording/" + table + "/" + language + ".tsv").stream())
        .map(line -> line.split("\t", 2))
        .collect(
            Collectors.toMap(
                cells -> cells[0], cells -> cells[1], (_, last) -> last, TreeMap::new));
  }
}
