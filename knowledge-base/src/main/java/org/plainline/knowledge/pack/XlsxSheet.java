package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plainline.knowledge.pack.Finding.Weight;

/** Rows as an XLSX workbook of one sheet. Cells hold text; a formula is never worked out. */
final class XlsxSheet {

  private static final int WIDE = 40 * 256;
  private static final int NARROW = 14 * 256;
  private static final List<String> WIDE_COLUMNS =
      List.of("title", "questions", "lead", "steps", "why", "help", "sources");

  private XlsxSheet() {}

  static void write(List<List<String>> rows, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("practices");
      CellStyle style = book.createCellStyle();
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.TOP);
      for (List<String> row : rows) {
        write(row, sheet.createRow(sheet.getPhysicalNumberOfRows()), style);
      }
      for (int at = 0; at < Columns.NAMES.size(); at++) {
        boolean wide = WIDE_COLUMNS.contains(Columns.NAMES.get(at));
        sheet.setColumnWidth(at, wide ? WIDE : NARROW);
      }
      sheet.createFreezePane(2, 1);
      book.write(out);
    }
  }

  private static void write(List<String> row, Row into, CellStyle style) {
    for (int at = 0; at < row.size(); at++) {
      Cell cell = into.createCell(at, CellType.STRING);
      cell.setCellValue(row.get(at));
      cell.setCellStyle(style);
    }
  }

  static PackSheet.Table read(InputStream in, String place) throws IOException {
    try (var book = new XSSFWorkbook(in)) {
      if (book.getNumberOfSheets() == 0) {
        throw new PackUnreadable("The workbook has no sheet.", "Export the pack again.");
      }
      return table(book.getSheetAt(0), place);
    } catch (UnsupportedFileFormatException
        | EmptyFileException
        | POIXMLException
        | OpenXML4JRuntimeException e) {
      throw new PackUnreadable(
          "This is not an XLSX workbook, or it is damaged.", "Save it again as XLSX.");
    }
  }

  private static PackSheet.Table table(Sheet sheet, String place) throws PackUnreadable {
    List<String> head = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<RowsReader.Row> rows = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() == 0) {
        row.forEach(cell -> put(head, cell));
        findings.addAll(PackSheet.checkHead(head, place));
        continue;
      }
      Map<String, String> cells = cells(head, row, findings, place);
      if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(new RowsReader.Row(row.getRowNum() + 1, cells));
      }
      if (rows.size() > PackSheet.ROWS_MAX) {
        throw new PackUnreadable("The table has too many rows.", "Split the pack.");
      }
    }
    if (head.isEmpty()) {
      throw new PackUnreadable("The first row is empty.", "Export the pack again.");
    }
    return new PackSheet.Table(rows, findings);
  }

  private static void put(List<String> head, Cell cell) {
    while (head.size() < cell.getColumnIndex()) {
      head.add("");
    }
    head.add(text(cell).strip());
  }

  private static Map<String, String> cells(
      List<String> head, Row row, List<Finding> findings, String place) {
    Map<String, String> cells = new HashMap<>();
    for (Cell cell : row) {
      int at = cell.getColumnIndex();
      String column = at < head.size() ? head.get(at) : "";
      if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
        String problem = "The column " + column + " holds a formula.";
        String cure = "Write the text itself.";
        findings.add(new Finding(Weight.BROKEN, place, row.getRowNum() + 1, problem, cure));
      } else if (!column.isEmpty()) {
        cells.putIfAbsent(column, text(cell));
      }
    }
    return cells;
  }

  /** A date that the spreadsheet made of a text comes back as year-month-day. */
  private static String text(Cell cell) {
    if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return cell.getCellType() == CellType.STRING
        ? cell.getStringCellValue()
        : new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }
}
