package org.plainline.bot.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;

class GsmFoldingTest {
  private final GsmFolding folding = new GsmFolding(Wording.tables("folding"));

  @Test
  void only_the_listed_letters_change_however_they_were_typed() {
    for (String row : Wording.lines("plain/folding.tsv")) {
      String[] cells = row.split("\t");
      var language = new Language(cells[0]);
      String decomposed = Normalizer.normalize(cells[1], Normalizer.Form.NFD);
      String expected = Normalizer.normalize(cells[2], Normalizer.Form.NFC);
      assertEquals(expected, folding.fold(language, cells[1]), row);
      assertEquals(expected, folding.fold(language, decomposed), row);
    }
  }

  @Test
  void a_letter_of_the_sms_alphabet_is_never_folded() {
    Wording.tables("folding")
        .forEach((language, rows) ->
            rows.forEach(row -> {
              String[] cells = row.split("\t", 2);
              assertTrue(!SmsSegments.isGsm(cells[0]), language + " " + row);
              assertTrue(SmsSegments.isGsm(cells[1]), language + " " + row);
            }));
  }

  @Test
  void every_phrase_of_a_latin_language_travels_cheaply() {
    for (String code : List.of("en", "es", "fr", "pt", "sw")) {
      for (String row : Wording.lines("wording/phrases/" + code + ".tsv")) {
        String text = folding.fold(new Language(code), row.split("\t")[1]);
        assertTrue(SmsSegments.isGsm(text), code + " " + row);
      }
    }
  }
}
