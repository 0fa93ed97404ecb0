package org.plainline.bot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;

class PartTest {

  private static final Language SPANISH = new Language("es");

  @Test
  void sentences_of_one_language_that_follow_each_other_are_together() {
    Part part =
        Part.spoken(
            List.of(
                new Words(SPANISH, "Uno."),
                new Words(Language.ENGLISH, "Two."),
                new Words(Language.ENGLISH, "Three."),
                new Words(SPANISH, "Cuatro.")));

    assertThat(part.text()).isEqualTo("Uno.\nTwo.\nThree.\nCuatro.");
    assertThat(part.words(SPANISH))
        .containsExactly(
            new Words(SPANISH, "Uno."),
            new Words(Language.ENGLISH, "Two.\nThree."),
            new Words(SPANISH, "Cuatro."));
  }

  @Test
  void what_stands_out_is_by_itself_and_in_the_language_of_the_reply() {
    assertThat(new Part("Llame.\nEspere.", 6).words(SPANISH))
        .containsExactly(new Words(SPANISH, "Llame."), new Words(SPANISH, "\nEspere."));
  }

  @Test
  void a_language_for_each_line_or_for_none() {
    List<Language> one = List.of(SPANISH);
    assertThatIllegalArgumentException().isThrownBy(() -> new Part("Uno.\nDos.", 0, one));
    assertThatIllegalArgumentException().isThrownBy(() -> new Part("Uno.", 2, one));
  }
}
