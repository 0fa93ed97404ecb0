package org.plainline.config.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Tells a table for editors from a folder of YAML files. */
final class Sheets {

  private Sheets() {}

  static boolean isSheet(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx)");
  }
}
