package org.plainline.bot.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;

/** The command {@code ./teach}: fits the weights and the vocabularies that ship to the lessons. */
final class Teach {

  private static final Path WORDING = Path.of("src/main/resources/wording");

  private static final Path WEIGHTS = WORDING.resolve("triage-reader.bin");

  private static final String HEADING =
      "# Words of the danger lessons, those of most lessons first. Written by ./teach.";

  private Teach() {}

  static void main() throws IOException {
    List<Lesson> lessons = Lessons.all();
    Rules rules = new Rules(Table.of(Wording.tables("triage").values()));
    byte[] file = new Teacher(rules).teach(lessons);
    Files.write(WEIGHTS, file);
    for (var table : Vocabulary.of(lessons).entrySet()) {
      Path words = WORDING.resolve(Vocabulary.SUBJECT).resolve(table.getKey() + ".tsv");
      Files.createDirectories(words.getParent());
      Files.write(words, Stream.concat(Stream.of(HEADING), table.getValue().stream()).toList());
    }
    System.out.println(lessons.size() + " lessons, " + file.length + " bytes: " + WEIGHTS);
  }
}
