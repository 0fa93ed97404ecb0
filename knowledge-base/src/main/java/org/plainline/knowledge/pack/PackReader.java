package org.plainline.knowledge.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Finding.Weight;
import org.plainline.knowledge.practice.Practice;

/** Reads a pack; a broken file is reported and left out, and never stops the others. */
public final class PackReader {

  private static final String ABOUT = "pack.yaml";
  private static final String PRACTICES = "practices/";

  public PackReading read(PackFiles source) {
    try {
      return read(source.place(), source.read());
    } catch (PackUnreadable e) {
      return unreadable(source.place(), message(e), e.cure());
    } catch (IOException e) {
      return unreadable(
          source.place(),
          "The pack cannot be read (" + e.getClass().getSimpleName() + ").",
          "Check that the file is there and may be read.");
    }
  }

  private static PackReading read(String place, SortedMap<String, byte[]> files) {
    byte[] about = files.get(ABOUT);
    if (about == null) {
      return unreadable(
          place,
          "There is no pack.yaml in it.",
          "Add one with name, publisher, version, licence and languages.");
    }
    var notes = new Notes(ABOUT);
    Pack.About read = AboutFile.read(about, notes);
    List<Finding> findings = new ArrayList<>();
    Map<String, Practice> practices = practices(files, read.languages(), findings);
    AboutFile.checkMenu(read, practices.keySet(), notes);
    if (practices.isEmpty()) {
      notes.add(Weight.WEAK, 0, "The pack holds no practices.", "Add files under practices.");
    }
    findings.addAll(notes.findings());
    List<Recording> recordings = AudioFiles.read(files, findings);
    Pack pack = new Pack(read, List.copyOf(practices.values()), recordings);
    return new PackReading(Optional.of(pack), findings);
  }

  private static Map<String, Practice> practices(
      SortedMap<String, byte[]> files, List<Language> languages, List<Finding> findings) {
    Map<String, Practice> practices = new LinkedHashMap<>();
    Map<String, String> fileOf = new LinkedHashMap<>();
    files.forEach((name, content) -> {
      if (name.startsWith(PRACTICES)) {
        var notes = new Notes(name);
        PracticeFile.read(content, languages, notes)
            .ifPresent(practice -> keepOnce(practice, practices, fileOf, notes));
        findings.addAll(notes.findings());
      }
    });
    return practices;
  }

  private static void keepOnce(
      Practice practice, Map<String, Practice> practices, Map<String, String> fileOf, Notes notes) {
    String earlier = fileOf.putIfAbsent(practice.id(), notes.file());
    if (earlier == null) {
      practices.put(practice.id(), practice);
    } else {
      notes.add(
          Weight.BROKEN,
          1,
          "The id '" + practice.id() + "' is already taken by " + earlier + ".",
          "Give this practice an id of its own.");
    }
  }

  private static PackReading unreadable(String place, String problem, String cure) {
    return new PackReading(
        Optional.empty(), List.of(new Finding(Weight.BROKEN, place, 0, problem, cure)));
  }

  private static String message(PackUnreadable unreadable) {
    String message = unreadable.getMessage();
    return message == null ? "" : message;
  }
}
