package org.plainline.knowledge.readability;

import java.util.List;
import org.plainline.bot.wording.Wording;

/** Tables of cases from {@code src/test/resources/readability}. */
final class Table {

  private Table() {}

  static List<String[]> rows(String name) {
    return Wording.lines("readability/" + name).stream().map(line -> line.split("\t", -1)).toList();
  }
}
