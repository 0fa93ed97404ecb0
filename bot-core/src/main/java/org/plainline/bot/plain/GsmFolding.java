package org.plainline.bot.plain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainline.bot.language.Language;

/**
 * Puts a letter of the cheap SMS alphabet in the place of one that would make a text cost twice:
 * only the letters that a language's table lists, so that no meaning changes unseen.
 */
public final class GsmFolding {
  private final Map<Language, Map<Integer, String>> tables = new HashMap<>();

  /**
   * Reads the tables.
   *
   * @param lines of each language, {@code letter<TAB>replacement}
   */
  public GsmFolding(Map<Language, List<String>> lines) {
    lines.forEach((language, rows) -> tables.put(language, table(rows)));
  }

  /** The text composed (NFC) and folded; unchanged in a language without a table. */
  public String fold(Language language, String text) {
    if (SmsSegments.isGsm(text)) {
      return text; // composed already, and no table has a cheap letter
    }
    Map<Integer, String> table = tables.getOrDefault(language, Map.of());
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return table.isEmpty() ? composed : fold(table, composed);
  }

  private static String fold(Map<Integer, String> table, String text) {
    var folded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int letter = text.codePointAt(at);
      String cheap = table.get(letter);
      if (cheap == null) {
        folded.appendCodePoint(letter);
      } else {
        folded.append(cheap);
      }
    }
    return folded.toString();
  }

  private static Map<Integer, String> table(List<String> rows) {
    Map<Integer, String> table = new HashMap<>();
    for (String row : rows) {
      String[] cells = row.split("\t", 2);
      table.put(cells[0].codePointAt(0), cells[1]);
    }
    return table;
  }
}
