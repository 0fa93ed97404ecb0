package org.plainline.channels.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.bot.language.Language;

class NumberWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Piga 1 1 2 sasa.|Piga moja moja mbili sasa.",
        "dakika 30|dakika thelathini",
        "miaka 65|miaka sitini na tano",
        "nyuzi 38.5|nyuzi thelathini na nane nukta tano",
        "watu 100|watu mia moja",
        "watu 105|watu mia moja na tano",
        "watu 138|watu mia moja thelathini na nane",
        "mwaka 2026|mwaka elfu mbili ishirini na sita",
        "watu 67,000|watu elfu sitini na saba",
        "watu 1000000|watu moja sifuri sifuri sifuri sifuri sifuri sifuri",
        "0800|sifuri nane sifuri sifuri",
        "saa 12, dakika 5.|saa kumi na mbili, dakika tano."
      })
  void numbers_are_said_in_kiswahili_by_a_voice_that_speaks_another_language(
      String written, String said) {
    Voice voice = Voices.shipped().of(new Language("sw"));
    assertThat(voice.sayable(written)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"en", "es", "fr", "pt", "ar", "hi"})
  void a_voice_says_the_numbers_of_its_own_language_itself(String language) {
    Voice voice = Voices.shipped().of(new Language(language));
    assertThat(voice.sayable("30 and 1 1 2")).isEqualTo("30 and 1 1 2");
  }
}
