package org.plainline.knowledge.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows as CSV (RFC 4180), in UTF-8 with the mark that spreadsheets look for. */
final class CsvSheet {

  private static final char MARK = '\uFEFF';

  private CsvSheet() {}

  static void write(List<List<String>> rows, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(MARK);
    for (List<String> row : rows) {
      CSVFormat.RFC4180.printRecord(writer, row.toArray());
    }
    writer.flush();
  }

  static PackSheet.Table read(InputStream in, String place) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    try (CSVParser parser = CSVFormat.RFC4180.parse(unmarked(reader))) {
      return table(parser, place);
    } catch (CharacterCodingException e) {
      throw new PackUnreadable("The table is not UTF-8 text.", "Save it as CSV UTF-8.");
    } catch (UncheckedIOException e) {
      throw new PackUnreadable(
          "The table breaks off inside a quoted cell, or is not UTF-8.",
          "Save it again as CSV UTF-8, or use XLSX.");
    }
  }

  private static BufferedReader unmarked(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private static PackSheet.Table table(CSVParser parser, String place) throws PackUnreadable {
    List<String> head = List.of();
    List<Finding> findings = List.of();
    List<RowsReader.Row> rows = new ArrayList<>();
    for (CSVRecord row : parser) {
      if (head.isEmpty()) {
        head = row.stream().map(String::strip).toList();
        findings = PackSheet.checkHead(head, place);
      } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(new RowsReader.Row((int) row.getRecordNumber(), cells(head, row)));
      }
      if (rows.size() > PackSheet.ROWS_MAX) {
        throw new PackUnreadable("The table has too many rows.", "Split the pack.");
      }
    }
    if (head.isEmpty()) {
      throw new PackUnreadable("The table is empty.", "Export the pack again.");
    }
    return new PackSheet.Table(rows, findings);
  }

  private static Map<String, String> cells(List<String> head, CSVRecord row) {
    Map<String, String> cells = new HashMap<>();
    for (int at = 0; at < Math.min(head.size(), row.size()); at++) {
      cells.putIfAbsent(head.get(at), row.get(at));
    }
    return cells;
  }
}
