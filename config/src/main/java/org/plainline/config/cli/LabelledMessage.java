package org.plainline.config.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A message and what triage should make of it.
 *
 * @param text as sent
 * @param urgent true if a danger sign is present: NOW or MAYBE
 * @param sign expected; empty if none is named
 * @param group what to count it under, such as its language
 */
record LabelledMessage(String text, boolean urgent, String sign, String group) {

  private static final Set<String> CLASSES = Set.of("now", "maybe", "info", "none");

  /**
   * Reads a CSV or tab-separated file with the columns text, and urgency or expected; sign and
   * language where it has them. A file without a language column counts under its name.
   */
  static List<LabelledMessage> read(Path file) throws IOException {
    boolean tabs = file.toString().endsWith(".tsv");
    CSVFormat format =
        (tabs ? CSVFormat.TDF.builder().setQuote(null) : CSVFormat.RFC4180.builder())
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    List<LabelledMessage> messages = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = format.parse(reader)) {
      List<String> columns = rows.getHeaderNames();
      boolean labelled =
          columns.contains("urgency") || columns.contains("expected") || columns.contains("sign");
      if (!columns.contains("text") || !labelled) {
        throw new IllegalArgumentException(
            file + " needs the columns text and urgency (or expected). It has: " + columns);
      }
      String group = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
      rows.forEach(row -> messages.add(of(row, group)));
    }
    return messages;
  }

  private static LabelledMessage of(CSVRecord row, String group) {
    String urgency = value(row, "urgency", value(row, "expected", ""));
    String sign = value(row, "sign", CLASSES.contains(urgency) ? "" : urgency);
    boolean urgent =
        CLASSES.contains(urgency) ? Set.of("now", "maybe").contains(urgency) : !sign.isEmpty();
    return new LabelledMessage(row.get("text"), urgent, sign, value(row, "language", group));
  }

  private static String value(CSVRecord row, String column, String otherwise) {
    return row.isSet(column) ? row.get(column).strip().toLowerCase(Locale.ROOT) : otherwise;
  }
}
