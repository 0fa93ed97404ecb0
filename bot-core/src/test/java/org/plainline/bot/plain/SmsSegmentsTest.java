package org.plainline.bot.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plainline.bot.plain.SmsSegments.Encoding;
import org.plainline.bot.wording.Wording;

class SmsSegmentsTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  @Test
  void every_text_costs_what_the_provider_bills() {
    List<String> rows = Wording.lines("contracts/sms-segments.tsv");
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t");
      String text = unquoted(cells[0]);
      SmsSegments found =
          Boolean.parseBoolean(cells[1]) ? SmsSegments.smart(text) : SmsSegments.of(text);
      Encoding encoding = cells[2].equals("GSM-7") ? Encoding.GSM_7 : Encoding.UCS_2;
      assertEquals(new SmsSegments(encoding, Integer.parseInt(cells[3])), found, row);
    }
    assertTrue(rows.size() > 290, "vectors are missing");
  }

  private static String unquoted(String json) {
    return ESCAPE
        .matcher(json.substring(1, json.length() - 1))
        .replaceAll(found -> Matcher.quoteReplacement(plain(found.group(1))));
  }

  private static String plain(String escape) {
    return switch (escape.charAt(0)) {
      case 'u' -> Character.toString((char) Integer.parseInt(escape.substring(1), 16));
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'f' -> "\f";
      case 'b' -> "\b";
      default -> escape;
    };
  }
}
