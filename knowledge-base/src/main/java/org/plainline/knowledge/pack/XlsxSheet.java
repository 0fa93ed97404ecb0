package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
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
        | ZipException
        | POIXMLException
        | OpenXML4JRuntimeException e) {
      throw new PackUnreadable(
          "This is not an XLSX workbook, or it is damaged.", "Save it again as XLSX.");
    }
  }

  /** The sheet that was exported; if somebody renamed it the first one with its head. */
  private static Sheet practices(XSSFWorkbook book) throws PackUnreadable {
    if (book.getNumberOfSheets() == 0) {
      throw new PackUnreadable("The workbook has no sheet.", "Export the pack again.");
    }
    Sheet named = book.getSheet(NAME);
    if (named != null) {
      return named;
    }
    for (Sheet sheet : book) {
      if (hasHead(sheet)) {
        return sheet;
      }
    }
    return book.getSheetAt(0);
  }

  private static boolean hasHead(Sheet sheet) {
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(isWorked(cell) ? "" : text(cell)));
      if (row.getRowNum() < TableReader.TITLE_ROWS_MAX && TableReader.isHead(cells)) {
        return true;
      }
    }
    return false;
  }

  private static void take(Row row, List<CellRangeAddress> merged, TableReader table)
      throws PackUnreadable {
    int number = row.getRowNum() + 1;
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < row.getLastCellNum(); at++) {
      Cell cell = shown(row, at, merged);
      if (cell != null && table.takes(at)) {
        refuse(cell, number, table);
      }
      cells.add(cell == null || isWorked(cell) ? "" : text(cell));
    }
    table.take(number, cells);
  }

  private static void refuse(Cell cell, int number, TableReader table) {
    int column = cell.getColumnIndex();
    if (isWorked(cell)) {
      table.refuse(number, column, "a formula");
    } else if (isDate(cell) && !table.takesDates(column)) {
      table.refuse(number, column, "a date");
    }
  }

  private static boolean isWorked(Cell cell) {
    return cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR;
  }

  private static boolean isDate(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
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
    if (isDate(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return cell.getCellType() == CellType.STRING
        ? cell.getStringCellValue()
        : new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }
}
