package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows as CSV (RFC 4180), in UTF-8 with the mark that spreadsheets look for. Read is what any
 * spreadsheet saves: commas, semicolons or tabs, in UTF-8, UTF-16 or the old encoding of Windows.
 */
final class CsvSheet {

  private static final String MARK = "\uFEFF";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

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
    var table = new TableReader(place);
    String text = text(in.readAllBytes(), table);
    try (CSVParser parser = format(text).parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        table.take((int) row.getRecordNumber(), row.toList());
      }
    } catch (UncheckedIOException e) {
      throw new PackUnreadable(
          "The table breaks off inside a quoted cell.", "Save it again as CSV UTF-8, or use XLSX.");
    }
    return table.table();
  }

  /** The sign that parts the cells of the head. */
  private static CSVFormat format(String text) throws IOException {
    for (char sign : new char[] {',', ';', '\t'}) {
      CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(sign).get();
      if (text.lines().limit(10).anyMatch(line -> isHead(line, sign))) {
        return format;
      }
    }
    return CSVFormat.RFC4180;
  }

  private static boolean isHead(String line, char sign) {
    return TableReader.isHead(List.of(line.replace("\"", "").split(String.valueOf(sign), -1)));
  }

  private static String text(byte[] bytes, TableReader table) throws PackUnreadable {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      throw new PackUnreadable(
          "This is a workbook, not CSV.", "Give it a name that ends in .xlsx, or save it as CSV.");
    }
    boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
    try {
      String text = decoded(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return old(bytes, table);
    }
  }

  private static String old(byte[] bytes, TableReader table) throws PackUnreadable {
    try {
      String text = decoded(bytes, WINDOWS);
      table.weak(
          1,
          "The table is not UTF-8; it was read as Windows-1252.",
          "Look at the accents in what would change, or save it as CSV UTF-8.");
      return text;
    } catch (CharacterCodingException e) {
      throw new PackUnreadable("The table is in no encoding of text.", "Save it as CSV UTF-8.");
    }
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
