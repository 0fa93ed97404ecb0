package org.plainline.bot.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.wording.Wording;

class SpokenTextTest {
  @Test
  void a_text_is_read_out_like_this() {
    var phrases = Phrases.of(Wording.tables("phrases"));
    var lifelines = new Lifelines("112", "", "", "", "");
    var spoken = new SpokenText(phrases, new PhoneNumbers(phrases, lifelines));
    for (String row : Wording.lines("plain/spoken.tsv")) {
      String[] cells = row.split("\t");
      String lines = spoken.lines(new Language(cells[0]), cells[1]);
      assertEquals(cells[2], lines.replace('\n', '|'), row);
    }
  }

  @Test
  void a_label_has_no_closing_sign() {
    var phrases = Phrases.of(Wording.tables("phrases"));
    var spoken =
        new SpokenText(phrases, new PhoneNumbers(phrases, new Lifelines("112", "", "", "", "")));
    assertEquals("What helps a fever", spoken.label(Language.ENGLISH, "What helps a fever?"));
  }
}
