package org.plainline.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainline.config.settings.BadSetting;
import org.plainline.knowledge.pack.Finding;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.pack.PackReading;

/**
 * The packs that were asked for, and what is wrong with them.
 *
 * @param packs that can be used, in the order asked for
 * @param findings one line each: file, line, problem and cure
 */
public record PackShelf(List<Pack> packs, List<Finding> findings) {

  /** The name under which the pack in the jar is asked for. */
  public static final String STARTER = "starter";

  public PackShelf {
    packs = List.copyOf(packs);
    findings = List.copyOf(findings);
  }

  /** Reads each pack: {@link #STARTER}, a folder or a zip file. */
  public static PackShelf read(List<String> places) {
    List<Pack> packs = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (String place : places) {
      PackReading reading = reading(place);
      reading.pack().ifPresent(packs::add);
      findings.addAll(reading.findings());
    }
    return new PackShelf(packs, findings);
  }

  /** What comes of reading the pack at a place. */
  public static PackReading reading(String place) {
    return new PackReader().read(files(place));
  }

  /**
   * The one pack at a place.
   *
   * @throws IllegalArgumentException naming what is wrong, if it cannot be used
   */
  public static Pack only(String place) {
    PackShelf shelf = read(List.of(place));
    return shelf.packs().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(shelf.findings().toString()));
  }

  public int practices() {
    return packs.stream().mapToInt(pack -> pack.practices().size()).sum();
  }

  private static PackFiles files(String place) {
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
