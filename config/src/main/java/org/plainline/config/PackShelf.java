package org.plainline.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plainline.config.settings.BadSetting;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.readability.CheckOptions;
import org.plainline.knowledge.readability.CheckReport;
import org.plainline.knowledge.readability.PackCheck;

/**
 * The packs that were asked for, and what is wrong with them.
 *
 * @param packs that can be used, in the order asked for
 * @param findings one line a kind: file, line, problem and cure
 */
public record PackShelf(List<Pack> packs, List<String> findings) {

  /** The name under which the pack in the jar is asked for. */
  public static final String STARTER = "starter";

  public PackShelf {
    packs = List.copyOf(packs);
    findings = List.copyOf(findings);
  }

  /** Reads each pack: {@link #STARTER}, a folder or a zip file; leaves out what is not plain. */
  public static PackShelf read(List<String> places, LocalDate today) {
    List<Pack> packs = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (String place : places) {
      PackReading reading = reading(place);
      CheckReport report = PackCheck.of(reading, CheckOptions.on(today));
      reading.pack().map(pack -> PackCheck.passing(pack, report)).ifPresent(packs::add);
      findings.addAll(reading.lines());
      report.rows().stream()
          .filter(row -> !row.passed())
          .map(PackShelf::said)
          .forEach(findings::add);
    }
    return new PackShelf(packs, findings);
  }

  private static String said(CheckReport.Row row) {
    return row.practice()
        + " in "
        + row.language()
        + " is not served: it is not plain, complete or current. Run the command check to see why.";
  }

  /** What comes of reading the pack at a place. */
  public static PackReading reading(String place) {
    return new PackReader().read(files(place));
  }

  /** What comes of reading the pack that somebody named to a command; it need not be there. */
  public static PackReading asked(String place) {
    return place.equals(STARTER)
        ? reading(place)
        : new PackReader().read(PackFiles.at(Path.of(place)));
  }

  /**
   * The one pack at a place.
   *
   * @throws IllegalArgumentException naming what is wrong, if it cannot be used
   */
  public static Pack only(String place) {
    PackReading reading = reading(place);
    return reading
        .pack()
        .orElseThrow(() -> new IllegalArgumentException(reading.findings().toString()));
  }

  public int practices() {
    return packs.stream().mapToInt(pack -> pack.practices().size()).sum();
  }

  static PackFiles files(String place) {
    if (place.equals(STARTER)) {
      return PackFiles.onClassPath(PackShelf.class.getClassLoader(), "packs/starter");
    }
    Path path = Path.of(place);
    if (!Files.exists(path)) {
      throw new BadSetting(
          "plainline.packs",
          "names \"" + place + "\", which does not exist",
          "give the path of a folder or zip file, or " + STARTER + " for the pack that ships");
    }
    return PackFiles.at(path);
  }
}
