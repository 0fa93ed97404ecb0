package org.plainline.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks each person what they got, and the tables what they know, and prints the verdict. */
final class FaultReport {

  private static final String CANNOT_SAY =
      "select count(*) from outbox where state = 'GIVEN_UP' and reason like '%cannot say%'";

  private final Ledger ledger;
  private final Citizens citizens;
  private final JdbcTables tables;
  private final Expectations expectations;
  private final Map<String, Object> lines = new LinkedHashMap<>();

  FaultReport(Ledger ledger, Citizens citizens, JdbcTables tables, Expectations expectations) {
    this.ledger = ledger;
    this.citizens = citizens;
    this.tables = tables;
    this.expectations = expectations;
  }

  /** Another line of the table, to come first. */
  FaultReport with(String name, Object value) {
    lines.put(name, value);
    return this;
  }

  /** True if nothing was lost, said twice, against a contract or left in a file. */
  boolean print(List<String> people, Duration took, Path files) throws SQLException, IOException {
    List<String> texting = people.stream().filter(who -> !Webhooks.telegram(who)).toList();
    List<String> chatting = people.stream().filter(Webhooks::telegram).toList();
    long missingTexts = texting.stream().mapToLong(this::missing).sum();
    long missingChats = chatting.stream().mapToLong(this::missing).sum();
    long twice = people.stream().mapToLong(who -> verdict(who).surplus()).sum();
    long cannotSay = tables.count(CANNOT_SAY);
    long unrecorded = unrecorded(chatting, cannotSay);
    lines.put("messages acknowledged", citizens.acknowledged());
    lines.put("requests, repeats among them", citizens.tries() + ", " + citizens.repeats());
    lines.put("honest requests turned away (4xx)", citizens.turnedAway());
    lines.put("replies that arrived", ledger.count());
    lines.put("refused for good by the provider", people.stream().mapToLong(ledger::refused).sum());
    for (Fault fault : Fault.values()) {
      lines.put("attempts: " + fault, ledger.count(fault));
    }
    tables.ends().forEach((end, count) -> lines.put("table: " + end, count));
    lines.put("waiting at the end", tables.waiting());
    lines.put("time", took.toSeconds() + " s");
    lines.put("Telegram, unknown end, given up", cannotSay);
    lines.put("  of these did not arrive, by nature", missingChats - unrecorded);
    lines.put("LOST", missingTexts + unrecorded);
    lines.put("ANSWERED TWICE", twice);
    lines.put("SCHEMA VIOLATIONS", ledger.violations().size());
    lines.forEach((name, value) -> System.out.printf("%-42s %s%n", name, value));
    long traces = Traces.count(files, people);
    System.out.printf("%-42s %s%n", "NUMBERS AND WORDS IN FILES", traces);
    ledger.violations().stream().distinct().limit(5).forEach(System.out::println);
    return missingTexts + unrecorded + twice + ledger.violations().size() + tables.waiting() == 0
        && citizens.turnedAway() + traces == 0;
  }

  /**
   * A chat message with an unknown end is given up on record: that, and only that, may be missing.
   * Of each person no more than the stand-in saw end so and did not take; beyond that only what a
   * kill cut off before the stand-in saw it, which is given up on record too.
   */
  private long unrecorded(List<String> chatting, long cannotSay) {
    long unexplained =
        chatting.stream()
            .mapToLong(who -> Math.max(0, missing(who) - ledger.unknownAndNotTaken(who)))
            .sum();
    long unseen = cannotSay - chatting.stream().mapToLong(ledger::unknown).sum();
    return Math.max(0, unexplained - Math.max(0, unseen));
  }

  private long missing(String who) {
    return Math.max(0, verdict(who).missing() - ledger.refused(who));
  }

  private Verdict verdict(String who) {
    return Verdict.of(expectations.of(who), ledger.texts(who));
  }
}
