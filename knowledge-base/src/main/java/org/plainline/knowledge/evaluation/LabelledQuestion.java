package org.plainline.knowledge.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;

/**
 * A question and the practices that answer it.
 *
 * @param text as asked
 * @param answers ids of the practices; empty if none answers, so the bot must say so
 */
public record LabelledQuestion(String text, Set<String> answers) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  public LabelledQuestion {
    answers = Set.copyOf(answers);
  }

  /** True if some practice answers it. */
  public boolean answerable() {
    return !answers.isEmpty();
  }

  /** The same question with noise. */
  public LabelledQuestion with(Noise noise, RandomGenerator random) {
    return new LabelledQuestion(noise.on(text, random), answers);
  }

  Question asked() {
    return new Question(text, List.of(), Language.ENGLISH);
  }

  /**
   * Reads a table with the columns text and id; several ids are separated by spaces.
   *
   * @throws IOException if it cannot be read, or a column is missing
   */
  public static List<LabelledQuestion> read(Path csv) throws IOException {
    List<LabelledQuestion> questions = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(reader)) {
      if (!rows.getHeaderNames().containsAll(List.of("text", "id"))) {
        throw new IOException("The questions need the columns text and id: " + csv.getFileName());
      }
      for (CSVRecord row : rows) {
        String ids = row.isSet("id") ? row.get("id").strip() : "";
        Set<String> answers = ids.isEmpty() ? Set.of() : Set.of(ids.split("\\s+"));
        questions.add(new LabelledQuestion(row.get("text"), answers));
      }
    }
    return questions;
  }
}
