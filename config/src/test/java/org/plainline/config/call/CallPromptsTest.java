package org.plainline.config.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  static List<Language> languages() {
    return Wording.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_the_line_says_is_plain(Language language) {
    List<String> prompts =
        Wording.lines("wording/call/" + language + ".tsv").stream()
            .filter(line -> line.startsWith("call."))
            .map(line -> line.split("\t", 2)[1])
            .map(words -> words.replace("{number}", "112").replaceAll("\\{\\w+} ?", ""))
            .toList();
    PlainText all = new PlainText(prompts.getFirst(), prompts.subList(1, prompts.size()), "", "");

    assertThat(prompts).hasSizeGreaterThan(15);
    assertThat(LINTER.check(Writing.of("call", language, all)).stream().filter(Remark::fails))
        .filteredOn(remark -> !remark.rule().equals(LENGTH_OF_ANSWERS))
        .isEmpty();
  }
}
