package org.plainline.bot.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Words;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.wording.Wording;

class PromptsTest {

  private static final Language SPANISH = new Language("es");

  private final Prompts prompts =
      new Prompts(
          Phrases.of(Wording.tables("phrases", "call")), new Lifelines("112", "", "", "", "113"));

  @Test
  void a_title_of_another_language_is_asked_about_in_both() {
    assertThat(
            prompts.confirm(SPANISH, new Words(Language.ENGLISH, "Safe on a bus")).words(SPANISH))
        .containsExactly(
            new Words(SPANISH, "Oí esto,"),
            new Words(Language.ENGLISH, "Safe on a bus."),
            new Words(SPANISH, "Es correcto?"));
    assertThat(prompts.confirm(SPANISH, new Words(SPANISH, "Fiebre")).text())
        .isEqualTo("Oí esto, Fiebre.\nEs correcto?");
  }

  @Test
  void first_sentences_of_answers_are_each_said_in_their_own_language() {
    assertThat(
            prompts
                .leads(List.of(Passages.water(SPANISH), Passages.fever(Language.ENGLISH)))
                .languages())
        .containsExactly(SPANISH, Language.ENGLISH);
  }
}
