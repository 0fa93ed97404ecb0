package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plainline.knowledge.pack.Finding.Weight;

/**
 * A pack as a table for editors, CSV or XLSX after the ending of the file name: one row a practice
 * and language. What the pack says of itself stays with the folder and is given on the way back.
 */
public final class PackSheet {

  static final int ROWS_MAX = 100_000;
  private static final long FILE_BYTES_MAX = 50_000_000;

  private PackSheet() {}

  /** A table as it was found: rows by column, and what is wrong with its form. */
  record Table(List<RowsReader.Row> rows, List<Finding> findings) {

    Table {
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Writes the table, in place of a file that is there.
   *
   * @throws PackUnreadable if the name ends in neither .csv nor .xlsx, or a text fits no cell
   */
  public static void write(Pack pack, Path file) throws IOException {
    boolean csv = isCsv(file);
    List<List<String>> rows = new ArrayList<>();
    rows.add(Columns.NAMES);
    rows.addAll(Rows.of(pack));
    if (rows.size() > ROWS_MAX) {
      throw new PackUnreadable("A table holds at most " + ROWS_MAX + " rows.", "Split the pack.");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      if (csv) {
        CsvSheet.write(rows, out);
      } else {
        XlsxSheet.write(rows, out);
      }
    }
  }

  /**
   * Reads a table back; findings name the row as a line, and the column.
   *
   * @param about of the pack that the table belongs to
   */
  public static PackReading read(Path file, Pack.About about) {
    return edits(file, about).reading();
  }

  /** Reads a table back, with what it says of the state of the pack from which it was made. */
  public static Edits edits(Path file, Pack.About about) {
    String place = String.valueOf(file.getFileName());
    try {
      Table table = table(file, place);
      return new RowsReader(place, about).read(table.rows(), table.findings());
    } catch (PackUnreadable e) {
      return unreadable(place, String.valueOf(e.getMessage()), e.cure());
    } catch (NoSuchFileException e) {
      return unreadable(place, "There is no such table.", "Check its name and folder.");
    } catch (IOException e) {
      return unreadable(
          place,
          "The table cannot be read (" + e.getClass().getSimpleName() + ").",
          "Check that the file is there and is a table.");
    }
  }

  private static Table table(Path file, String place) throws IOException {
    boolean csv = isCsv(file);
    if (Files.size(file) > FILE_BYTES_MAX) {
      throw new PackUnreadable(
          "The table is larger than " + FILE_BYTES_MAX + " bytes.", "Split the pack.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return csv ? CsvSheet.read(in, place) : XlsxSheet.read(in, place);
    }
  }

  private static boolean isCsv(Path file) throws PackUnreadable {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
      throw new PackUnreadable(
          "The name of a table ends in .csv or .xlsx.", "Save the table as one of them.");
    }
    return name.endsWith(".csv");
  }

  private static Edits unreadable(String place, String problem, String cure) {
    var finding = new Finding(Weight.BROKEN, place, 0, problem, cure);
    return Edits.unmarked(new PackReading(Optional.empty(), List.of(finding)));
  }
}
