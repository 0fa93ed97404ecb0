package org.plainline.config.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.plainline.bot.triage.Slip;

/**
 * A message and what triage should make of it.
 *
 * @param text as sent
 * @param urgent true if a danger sign is present: NOW or MAYBE
 * @param sign expected; empty if none is named
 * @param group what to count it under, such as its language
 */
record LabelledMessage(String text, boolean urgent, String sign, String group) {

  /**
   * Reads a file of comma- or tab-separated columns, under a heading or not: a text, and its class
   * or its sign; its language where there is such a column. A file without one counts under its
   * name. A file with nothing but texts is of everyday questions.
   *
   * @throws IllegalArgumentException if no column holds a text, or there are others and none holds
   *     a class or sign
   */
  static List<LabelledMessage> read(Path file) throws IOException {
    List<List<String>> rows = Columns.rows(file);
    Columns columns = Columns.of(rows, file.toString());
    String group = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    return rows.stream()
        .skip(columns.headed() ? 1 : 0)
        .map(row -> of(row, columns, group))
        .filter(message -> !message.text().isBlank())
        .toList();
  }

  /** The same message as it comes with a slip. */
  LabelledMessage slipped(Slip slip, RandomGenerator random) {
    return new LabelledMessage(slip.apply(text, random), urgent, sign, group);
  }

  private static LabelledMessage of(List<String> row, Columns columns, String group) {
    String label = columns.label(row);
    boolean classed = Columns.isClass(label);
    String named = columns.sign(row).isEmpty() && !classed ? label : columns.sign(row);
    String sign = Columns.isNothing(named) ? "" : named;
    boolean urgent = classed ? Columns.isUrgent(label) : !sign.isEmpty();
    String language = columns.language(row);
    return new LabelledMessage(
        columns.text(row), urgent, sign, language.isEmpty() ? group : language);
  }
}
