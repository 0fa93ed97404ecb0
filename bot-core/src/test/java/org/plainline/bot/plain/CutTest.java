package org.plainline.bot.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plainline.bot.wording.Wording;

class CutTest {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  @Test
  void a_text_has_these_sentences() {
    for (String row : Wording.lines("plain/sentences.tsv")) {
      String[] cells = row.split("\t");
      assertEquals(List.of(cells[1].split("\\|")), Cut.sentences(cells[0]), row);
    }
  }

  @Test
  void a_cut_loses_nothing_and_splits_no_grapheme_in_any_script() {
    var random = new Random(20260503);
    List<String> scripts = Scripts.samples();
    assertTrue(scripts.size() >= 12);
    for (String script : scripts) {
      for (int n = 0; n < 25; n++) {
        String text = Cut.clean(Scripts.text(script, random));
        int room = 1 + random.nextInt(60);
        check(text, room);
      }
    }
  }

  private static void check(String text, int room) {
    List<String> graphemes = graphemes(text);
    var glued = new StringBuilder();
    String rest = text;
    while (!rest.isEmpty()) {
      Cut.Halves halves = Cut.head(rest, head -> head.length() <= room);
      boolean oneGrapheme = graphemes(halves.head()).size() == 1;
      assertTrue(halves.head().length() <= room || oneGrapheme, halves.head());
      assertTrue(rest.startsWith(halves.head()), rest);
      glued.append(halves.head());
      rest = halves.rest();
    }
    assertEquals(text.replaceAll("\\s", ""), glued.toString().replaceAll("\\s", ""));
    assertEquals(
        graphemes.stream().filter(g -> !g.isBlank()).toList(),
        graphemes(glued.toString()).stream().filter(g -> !g.isBlank()).toList());
  }

  @Test
  void anything_cleaned_can_be_carried_by_every_channel() {
    var random = new Random(7);
    for (int n = 0; n < 2000; n++) {
      var wild = new StringBuilder();
      random.ints(30, 0, 0x10000).forEach(c -> wild.append((char) c));
      wild.append('\0').append('\u001B').append('\u202E').append('\uD800');
      String clean = Cut.clean(wild.toString());
      assertTrue(Normalizer.isNormalized(clean, Normalizer.Form.NFC));
      assertFalse(
          clean
              .codePoints()
              .anyMatch(c ->
                  Character.getType(c) == Character.SURROGATE
                      || c != '\n' && Character.isISOControl(c)
                      || c == 0xFFFE
                      || c == 0xFFFF
                      || c == 0x202E));
    }
  }

  private static List<String> graphemes(String text) {
    return GRAPHEME.matcher(text).results().map(MatchResult::group).toList();
  }
}
