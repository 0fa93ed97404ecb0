package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;

/** Messages and what triage must make of them: the examples in the tables and the case file. */
record Cases(String text, Urgency urgency, String sign, String language) {

  private static final Set<String> KINDS = Set.of("now", "maybe", "info", "none");

  boolean alarming() {
    return urgency.compareTo(Urgency.INFO) < 0;
  }

  static List<Cases> all() {
    List<Cases> all = new ArrayList<>();
    for (String line : Wording.lines("triage/cases.tsv")) {
      String[] columns = line.split("\t", -1);
      all.add(new Cases(columns[0], Urgency.valueOf(columns[1]), columns[2], columns[3]));
    }
    Wording.tables("triage").forEach((language, lines) -> all.addAll(examples(language, lines)));
    return all;
  }

  static List<Cases> examples() {
    return Wording.tables("triage").entrySet().stream()
        .flatMap(table -> examples(table.getKey(), table.getValue()).stream())
        .toList();
  }

  private static List<Cases> examples(Language language, List<String> lines) {
    List<Cases> examples = new ArrayList<>();
    String sign = "";
    for (String line : lines) {
      String[] columns = line.split("\t");
      if (columns[0].equals("sign")) {
        sign = columns[1];
      } else if (KINDS.contains(columns[0])) {
        Urgency urgency = Urgency.valueOf(columns[0].toUpperCase(Locale.ROOT));
        examples.add(new Cases(columns[1], urgency, sign, language.code()));
      }
    }
    return examples;
  }
}
