package org.plainline.bot.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainline.bot.message.Content;
import org.plainline.bot.wording.Wording;

/** Every sign in every table has examples for and against it, and they hold. */
class TriageExamplesTest {

  private static final Set<String> KINDS = Set.of("now", "maybe", "info", "none");

  private final Triage triage = Triage.of(Wording.tables("triage"));

  @Test
  void the_examples_beside_the_rules_hold() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (var table : Wording.tables("triage").entrySet()) {
      for (String line : table.getValue()) {
        String[] columns = line.split("\t");
        if (KINDS.contains(columns[0])) {
          count++;
          Alarm alarm = triage.assess(new Content.Text(columns[1]));
          if (!alarm.urgency().name().equalsIgnoreCase(columns[0])) {
            wrong.add(table.getKey() + ": " + line + " -> " + alarm);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(count > 300, "only " + count + " examples");
  }

  @Test
  void every_sign_has_examples_for_and_against_it_in_every_language() {
    List<String> lacking = new ArrayList<>();
    for (var table : Wording.tables("triage").entrySet()) {
      Set<String> seen = new HashSet<>();
      Set<String> signs = new HashSet<>();
      String sign = "";
      for (String line : table.getValue()) {
        String[] columns = line.split("\t");
        if (columns[0].equals("sign") || columns[0].equals("rule")) {
          sign = columns[1];
          signs.add(sign);
        } else if (KINDS.contains(columns[0])) {
          seen.add(sign + (Set.of("now", "maybe").contains(columns[0]) ? "+" : "-"));
        }
      }
      for (String one : signs) {
        if (!seen.contains(one + "+") || !seen.contains(one + "-")) {
          lacking.add(table.getKey() + ": " + one);
        }
      }
    }
    assertEquals(List.of(), lacking);
  }
}
