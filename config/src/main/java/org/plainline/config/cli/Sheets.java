package org.plainline.config.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Tells a table for editors from a folder of YAML files. */
final class Sheets {

  private Sheets() {}

  /** Also for tables of other kinds, which are refused, so that none becomes a folder's name. */
  static boolean isSheet(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(csv|xlsx|xls|xlsm|ods|tsv|txt|numbers)");
  }
}
