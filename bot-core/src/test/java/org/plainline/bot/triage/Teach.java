package org.plainline.bot.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plainline.bot.wording.Wording;

/** The command {@code ./teach}: fits the weights that ship to the lessons. */
final class Teach {

  private static final Path WEIGHTS = Path.of("src/main/resources/wording/triage-reader.bin");

  private Teach() {}

  static void main() throws IOException {
    List<Lesson> lessons = Lessons.all();
    Rules rules = new Rules(Table.of(Wording.tables("triage").values()));
    byte[] file = new Teacher(rules).teach(lessons);
    Files.write(WEIGHTS, file);
    System.out.println(lessons.size() + " lessons, " + file.length + " bytes: " + WEIGHTS);
  }
}
