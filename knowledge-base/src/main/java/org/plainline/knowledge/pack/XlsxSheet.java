package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Rows as an XLSX workbook of one sheet. Cells hold text; a formula is never worked out. */
final class XlsxSheet {

  private static final String NAME = "practices";
  private static final int WIDE = 40 * 256;
  private static final int NARROW = 14 * 256;
  private static final List<String> WIDE_COLUMNS =
      List.of("title", "questions", "lead", "steps", "why", "help", "sources");

  private XlsxSheet() {}

  static void write(List<List<String>> rows, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet(NAME);
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
      var table = new TableReader(place);
      Sheet sheet = practices(book);
      List<CellRangeAddress> merged = merged(sheet);
      for (Row row : sheet) {
        take(row, merged, table);
      }
      return table.table();
    } catch (UnsupportedFileFormatException
        | EmptyFileException
        | POIXMLException
        | OpenXML4JRuntimeException e) {
      throw new PackUnreadable(
          "This is not an XLSX workbook, or it is damaged.", "Save it again as XLSX.");
    }
  }

  /** The sheet that was exported; the first one if somebody renamed it. */
  private static Sheet practices(XSSFWorkbook book) throws PackUnreadable {
    if (book.getNumberOfSheets() == 0) {
      throw new PackUnreadable("The workbook has no sheet.", "Export the pack again.");
    }
    Sheet sheet = book.getSheet(NAME);
    return sheet == null ? book.getSheetAt(0) : sheet;
  }

  private static void take(Row row, List<CellRangeAddress> merged, TableReader table)
      throws PackUnreadable {
    int number = row.getRowNum() + 1;
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < row.getLastCellNum(); at++) {
      Cell cell = shown(row, at, merged);
      boolean worked =
          cell != null
              && (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR);
      if (worked) {
        table.refuse(number, at, "a formula");
      }
      cells.add(cell == null || worked ? "" : text(cell));
    }
    table.take(number, cells);
  }

  /** Cells merged over several rows, which say the same in each. */
  private static List<CellRangeAddress> merged(Sheet sheet) {
    return sheet.getMergedRegions().stream()
        .filter(region -> region.getFirstColumn() == region.getLastColumn())
        .toList();
  }

  private static @Nullable Cell shown(Row row, int at, List<CellRangeAddress> merged) {
    for (CellRangeAddress region : merged) {
      Row first = row.getSheet().getRow(region.getFirstRow());
      if (first != null && region.isInRange(row.getRowNum(), at)) {
        return first.getCell(at);
      }
    }
    return row.getCell(at);
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
