package org.plainline.config.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real sound becomes words; the phrases that are expected help. */
class RecogniserTest {

  private static final String WATER = "how do I make water safe to drink";

  private static final List<String> EXPECTED =
      List.of(
          "How do I make water safe to drink?",
          "How do I make bleach safe?",
          "Is the water safe?",
          "What do I do for fever?",
          "my mum has fever and cough, what do I do");

  @TempDir private Path folder;

  @Test
  void hears_an_expected_question() throws Exception {
    assertThat(heard(WATER)).isEqualTo(WATER.toLowerCase());
  }

  @Test
  void hears_words_of_the_expected_questions_in_another_order() throws Exception {
    assertThat(heard("my mum has fever is the water safe to drink"))
        .contains("fever")
        .contains("water safe to drink");
  }

  @Test
  void hears_nothing_in_silence() throws Exception {
    assertThat(recogniser().words(new byte[Recogniser.RATE * 2], EXPECTED)).isBlank();
  }

  @Test
  void a_machine_without_the_program_has_no_recogniser() {
    assertThat(Recogniser.found("/nowhere:" + folder)).isEmpty();
  }

  private String heard(String words) throws IOException, InterruptedException {
    byte[] wave = Files.readAllBytes(SpokenSound.of(words, folder));
    int header = 44;
    return recogniser().words(Arrays.copyOfRange(wave, header, wave.length), EXPECTED);
  }

  private static Recogniser recogniser() {
    return Recogniser.found(System.getenv("PATH")).orElseThrow();
  }
}
