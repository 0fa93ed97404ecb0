package org.plainline.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainline.config.settings.BadSetting;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.readability.CheckOptions;
import org.plainline.knowledge.readability.CheckReport;
import org.plainline.knowledge.readability.PackCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs that were asked for, and what is wrong with them.
 *
 * @param packs that can be used, in the order asked for
 * @param findings one line a kind: file, line, problem and cure
 */
public record PackShelf(List<Pack> packs, List<String> findings) {

  /** The name under which the pack in the jar is asked for. */
  public static final String STARTER = "starter";

  /** Before anything was read. */
  static final PackShelf OPENING =
      new PackShelf(List.of(), List.of("The practices are being opened."));

  private static final Logger log = LoggerFactory.getLogger(PackShelf.class);
  private static final int TOLD_MIN = 10_000;
  private static final int TOLD_PARTS = 10;

  public PackShelf {
    packs = List.copyOf(packs);
    findings = List.copyOf(findings);
  }

  /** Reads each pack: {@link #STARTER}, a folder or a zip file; leaves out what is not plain. */
  public static PackShelf read(List<String> places, LocalDate today) {
    return read(places, today, List.of());
  }

  /**
   * As above, where some is known already: checking costs as much as all the rest of reading.
   *
   * @param passed packs that passed the check of the same day: what is in them as it is read is not
   *     checked again
   */
  static PackShelf read(List<String> places, LocalDate today, List<Pack> passed) {
    Map<String, Practice> known = new HashMap<>();
    passed.stream()
        .flatMap(pack -> pack.practices().stream())
        .forEach(practice -> known.putIfAbsent(practice.id(), practice));
    List<Pack> packs = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (String place : places) {
      PackReading reading = reading(place);
      findings.addAll(reading.lines());
      reading.pack().map(pack -> passing(pack, today, known, findings)).ifPresent(packs::add);
    }
    return new PackShelf(packs, findings);
  }

  private static Pack passing(
      Pack read, LocalDate today, Map<String, Practice> known, List<String> findings) {
    List<Practice> fresh =
        read.practices().stream()
            .filter(practice -> !practice.equals(known.get(practice.id())))
            .toList();
    Pack changed = new Pack(read.about(), fresh);
    CheckReport report =
        PackCheck.of(
            new PackReading(Optional.of(changed), List.of()),
            new CheckOptions(today, PackShelf::tell));
    report.rows().stream().filter(row -> !row.passed()).map(PackShelf::said).forEach(findings::add);
    Map<String, Practice> passing = new HashMap<>(known);
    fresh.forEach(practice -> passing.remove(practice.id()));
    PackCheck.passing(changed, report)
        .practices()
        .forEach(practice -> passing.put(practice.id(), practice));
    List<Practice> kept =
        read.practices().stream()
            .flatMap(practice -> Stream.ofNullable(passing.get(practice.id())))
            .toList();
    return new Pack(read.about(), kept, read.recordings());
  }

  /** Only what takes long is told of. */
  private static void tell(int done, int total) {
    if (total >= TOLD_MIN && done % (total / TOLD_PARTS) == 0) {
      log.info("{} of {} texts are checked", done, total);
    }
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
