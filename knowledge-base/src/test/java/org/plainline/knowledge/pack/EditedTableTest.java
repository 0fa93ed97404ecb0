package org.plainline.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Review;

/** What people and their spreadsheets do to a table. */
class EditedTableTest {

  private static final Language SPANISH = new Language("es");
  private final Pack pack = fewOf(starter());

  @TempDir Path folder;
  private Path xlsx;
  private Path csv;

  @BeforeEach
  void export() throws IOException {
    xlsx = folder.resolve("pack.xlsx");
    csv = folder.resolve("pack.csv");
    PackSheet.write(pack, xlsx);
    PackSheet.write(pack, csv);
  }

  @Test
  void a_spreadsheet_turns_dates_and_numbers_into_its_own_kind() throws IOException {
    edit(sheet -> {
      CellStyle date = sheet.getWorkbook().createCellStyle();
      date.setDataFormat((short) 14);
      Cell until = cell(sheet, 1, "until");
      until.setCellValue(pack.practices().getFirst().review().until());
      until.setCellStyle(date);
      cell(sheet, 1, "title").setCellValue(988);
    });
    assertThat(changes(xlsx).changed())
        .extracting(PackChanges.Change::field, PackChanges.Change::after)
        .containsExactly(tuple("texts.en.title", "988"));
  }

  @Test
  void blanks_around_a_cell_are_nobodys_wish() throws IOException {
    edit(sheet -> {
      cell(sheet, 1, "lead").setCellValue("\u00A0 " + lead() + " \u00A0\n");
      cell(sheet, 1, "id").setCellValue(cell(sheet, 1, "id").getStringCellValue() + " ");
    });
    assertThat(changes(xlsx).none()).isTrue();
  }

  @Test
  void a_title_above_the_head_and_columns_in_another_order_are_understood() throws IOException {
    edit(sheet -> {
      sheet.shiftRows(0, sheet.getLastRowNum(), 2);
      sheet.createRow(0).createCell(0).setCellValue("Our practices, edited by Amina");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
      for (Row row : sheet) {
        if (row.getRowNum() >= 2) {
          swap(row, 0, 9);
          row.createCell(20).setCellValue(row.getRowNum() == 2 ? "My notes" : "ok");
        }
      }
      sheet.getRow(2).getCell(1).setCellValue(" Language ");
      sheet.getRow(2).getCell(9).setCellValue("ID");
    });
    Edits edits = PackSheet.edits(xlsx, pack.about());
    assertThat(edits.reading().findings().toString())
        .contains("Nobody knows the column 'my notes'");
    assertThat(changes(xlsx).none()).isTrue();
  }

  @Test
  void cells_merged_over_the_languages_of_a_practice_count_for_each() throws IOException {
    edit(sheet -> {
      for (String column : List.of("id", "topic", "sources", "on")) {
        int at = cell(sheet, 1, column).getColumnIndex();
        sheet.getRow(2).getCell(at).setBlank();
        sheet.addMergedRegion(new CellRangeAddress(1, 2, at, at));
      }
    });
    assertThat(changes(xlsx).none()).isTrue();
  }

  @Test
  void rows_that_were_deleted_take_nothing_away_unless_that_is_asked() throws IOException {
    edit(sheet -> sheet.removeRow(sheet.getRow(2)));
    PackMerge kept = merge(xlsx, false);
    Practice first = pack.practices().getFirst();
    assertThat(PackChanges.between(pack, kept.pack()).none()).isTrue();
    assertThat(kept.left()).containsExactly(first.id() + " [es]");
    assertThat(merge(xlsx, true).pack().practices().getFirst().texts()).doesNotContainKey(SPANISH);
  }

  @Test
  void a_translator_may_keep_the_rows_of_one_language_and_hears_of_no_other() throws IOException {
    edit(sheet -> sheet.removeRow(sheet.getRow(1)));
    assertThat(PackSheet.edits(xlsx, pack.about()).reading().findings()).isEmpty();
    edit(sheet -> cell(sheet, 2, "was").setBlank());
    assertThat(PackSheet.edits(xlsx, pack.about()).reading().findings().toString())
        .contains("The pack promises en");
  }

  @Test
  void a_new_row_adds_a_practice_and_a_new_language() throws IOException {
    edit(sheet -> {
      copy(sheet, 1, 90, row -> row.getCell(1).setCellValue("FR"));
      copy(sheet, 1, 91, row -> row.getCell(0).setCellValue("t4-new"));
      Row added = sheet.getRow(91);
      added.getCell(Columns.NAMES.indexOf(Columns.WAS)).setBlank();
    });
    PackChanges changes = changes(xlsx);
    assertThat(changes.added()).containsExactly("t4-new");
    assertThat(changes.changed()).isNotEmpty().allMatch(one -> one.field().startsWith("texts.fr."));
  }

  @Test
  void text_that_looks_like_a_formula_stays_text_and_an_apostrophe_stays_one() throws IOException {
    edit(sheet -> {
      cell(sheet, 1, "lead").setCellValue("'=cmd|' /C calc'!A0");
      cell(sheet, 1, "why").setCellValue("'Tis so.");
    });
    Practice first = merge(xlsx, false).pack().practices().getFirst();
    assertThat(english(first).plain().lead()).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(english(first).plain().why()).isEqualTo("'Tis so.");
    Path again = folder.resolve("again.csv");
    PackSheet.write(new Pack(pack.about(), List.of(first)), again);
    assertThat(Files.readString(again)).contains("'=cmd").doesNotContainPattern("[,\n\"]=cmd");
  }

  @Test
  void a_column_that_was_deleted_or_doubled_is_told_and_empties_nothing() throws IOException {
    edit(sheet -> cell(sheet, 0, "why").setCellValue("lead"));
    assertThat(PackSheet.edits(xlsx, pack.about()).reading().findings().toString())
        .contains("pack.xlsx:1: These columns are missing: why. Put them back")
        .contains("pack.xlsx:1: The column lead is there twice. Keep one of them.")
        .doesNotContain("pack.xlsx:2");
  }

  @Test
  void semicolons_tabs_wide_letters_and_old_encodings_are_read() throws IOException {
    String text = Files.readString(csv).substring(1);
    for (String sign : List.of(";", "\t")) {
      Files.writeString(csv, parted(text, sign));
      assertThat(changes(csv).none()).as(sign).isTrue();
    }
    Files.write(csv, ("\uFEFF" + parted(text, "\t")).getBytes(StandardCharsets.UTF_16LE));
    assertThat(changes(csv).none()).isTrue();
    Files.write(csv, parted(text, ";").getBytes(Charset.forName("windows-1252")));
    assertThat(changes(csv).none()).isTrue();
    assertThat(PackSheet.edits(csv, pack.about()).reading().findings().toString())
        .contains("it was read as Windows-1252");
  }

  @Test
  void letters_that_an_encoding_lost_are_not_taken_in() throws IOException {
    Files.writeString(csv, Files.readString(csv).replace(lead(), "????? ?? ????"));
    assertThat(PackSheet.edits(csv, pack.about()).reading().findings().toString())
        .contains("pack.csv:2: The column lead has question marks in place of letters.");
    Files.writeString(csv, Files.readString(csv).replace(",everyone,", ",????,"));
    assertThat(PackSheet.edits(csv, pack.about()).reading().findings())
        .hasSize(1)
        .first()
        .asString()
        .contains("question marks in place of letters, and so have 3 more rows.");
  }

  @Test
  void a_date_that_a_spreadsheet_rewrote_counts_only_if_it_can_mean_one_day() {
    assertThat(List.of("23/11/2026", "11/23/2026", "23.11.2026", "2026/11/23", "2026-11-23"))
        .allMatch(date -> SheetDate.iso(date).equals("2026-11-23"));
    assertThat(SheetDate.iso("05/05/2026")).isEqualTo("2026-05-05");
    assertThat(SheetDate.iso("03/05/2026")).isEqualTo("03/05/2026");
  }

  @Test
  void what_somebody_changed_meanwhile_is_not_overwritten() throws IOException {
    edit(sheet -> cell(sheet, 1, "lead").setCellValue("Rest at home."));
    Practice first = pack.practices().getFirst();
    Practice meanwhile =
        first.reviewed(
            new Review(first.review().on(), first.review().until().plusDays(1), List.of()));
    Pack now = new Pack(pack.about(), List.of(meanwhile, pack.practices().get(1)));
    PackMerge merge = PackMerge.of(now, PackSheet.edits(xlsx, now.about()), false);
    assertThat(merge.conflicts()).hasSize(1);
    assertThat(merge.conflicts().getFirst().toString())
        .startsWith(first.id() + ": It was changed in the pack after this was exported.");
    Pack gone = new Pack(pack.about(), List.of(pack.practices().get(1)));
    assertThat(PackMerge.of(gone, PackSheet.edits(xlsx, now.about()), false).conflicts())
        .anyMatch(finding -> finding.problem().contains("not in the pack any more"));
  }

  @Test
  void a_fault_is_told_in_the_row_of_its_language() throws IOException {
    edit(sheet -> cell(sheet, 2, "lead").setBlank());
    edit(sheet -> cell(sheet, 3, "by").setCellValue("Amina; Red Cross; nurse"));
    edit(sheet -> cell(sheet, 4, "by").setCellValue("Amina; Red Cross; nurse"));
    assertThat(PackSheet.edits(xlsx, pack.about()).reading().findings().toString())
        .contains(
            "pack.xlsx:3: " + pack.practices().getFirst().id() + ": The field 'lead' is empty")
        .contains("pack.xlsx:4: Each line of the column by has 3 parts")
        .contains("Write name | organisation | role.");
  }

  @Test
  void a_formula_or_a_date_in_a_text_is_told_once_and_beside_the_columns_nobody_minds()
      throws IOException {
    edit(sheet -> {
      cell(sheet, 1, "lead").setCellFormula("1+1");
      CellStyle day = sheet.getWorkbook().createCellStyle();
      day.setDataFormat((short) 14);
      Cell title = cell(sheet, 3, "title");
      title.setCellValue(pack.practices().getFirst().review().until());
      title.setCellStyle(day);
      sheet.getRow(0).createCell(Columns.NAMES.size()).setCellValue("how long");
      sheet.getRow(1).createCell(Columns.NAMES.size()).setCellFormula("LEN(H2)");
    });
    assertThat(PackSheet.edits(xlsx, pack.about()).reading().findings().stream().map(Finding::line))
        .containsExactly(1, 2, 4);
    assertThat(PackSheet.edits(xlsx, pack.about()).reading().findings().toString())
        .contains("pack.xlsx:2: The column lead holds a formula. Write the text itself.")
        .contains("pack.xlsx:4: The column title holds a date. Write the text itself.");
  }

  @Test
  void a_sheet_that_was_renamed_is_found_behind_others() throws IOException {
    edit(sheet -> {
      sheet.getWorkbook().setSheetName(0, "ours");
      sheet.getWorkbook().createSheet("notes").createRow(0).createCell(0).setCellValue("Ask Ana.");
      sheet.getWorkbook().setSheetOrder("notes", 0);
    });
    assertThat(changes(xlsx).none()).isTrue();
  }

  @Test
  void a_table_of_another_kind_says_how_to_save_it() throws IOException {
    Path workbook = Files.copy(xlsx, folder.resolve("workbook.csv"));
    Path lines = Files.copy(csv, folder.resolve("lines.xlsx"));
    Path ods = Files.copy(csv, folder.resolve("pack.ods"));
    assertThat(
            List.of(workbook, lines, ods, folder.resolve("none.csv")).stream()
                .map(file -> PackSheet.edits(file, pack.about()).reading().findings().toString()))
        .satisfiesExactly(
            told -> assertThat(told).contains("This is a workbook, not CSV."),
            told -> assertThat(told).contains("This is not an XLSX workbook"),
            told -> assertThat(told).contains("ends in .csv or .xlsx. Save the table as one"),
            told -> assertThat(told).contains("There is no such table."));
  }

  @Test
  void an_id_that_was_mistyped_is_told_with_the_one_that_was_meant() throws IOException {
    String id = pack.practices().getFirst().id();
    edit(sheet -> {
      cell(sheet, 1, "id").setCellValue(id + "x");
      cell(sheet, 2, "id").setCellValue(id + "x");
    });
    assertThat(merge(xlsx, false).conflicts().toString()).contains("Did you mean '" + id + "'?");
  }

  @Test
  void without_the_mark_of_its_export_a_table_may_only_add() throws IOException {
    edit(sheet -> {
      cell(sheet, 1, "was").setBlank();
      cell(sheet, 2, "was").setBlank();
      cell(sheet, 1, "lead").setCellValue("Rest at home.");
    });
    assertThat(merge(xlsx, false).conflicts().toString()).contains("nothing says how old");
  }

  private static Pack starter() {
    ClassLoader loader = EditedTableTest.class.getClassLoader();
    return new PackReader()
        .read(PackFiles.onClassPath(loader, "packs/starter"))
        .pack()
        .orElseThrow();
  }

  /** Two practices in English and Spanish. */
  private static Pack fewOf(Pack pack) {
    List<Practice> few =
        pack.practices().stream()
            .filter(practice -> practice.texts().containsKey(SPANISH))
            .limit(2)
            .map(practice -> {
              Map<Language, PracticeText> texts = new HashMap<>(practice.texts());
              texts.keySet().retainAll(List.of(Language.ENGLISH, SPANISH));
              return practice.saying(texts);
            })
            .toList();
    return new Pack(pack.about(), few);
  }

  private void edit(Consumer<Sheet> change) throws IOException {
    try (var book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
      change.accept(book.getSheetAt(0));
      try (OutputStream out = Files.newOutputStream(xlsx)) {
        book.write(out);
      }
    }
  }

  private PackMerge merge(Path table, boolean removing) {
    Edits edits = PackSheet.edits(table, pack.about());
    assertThat(edits.reading().findings())
        .noneMatch(finding -> finding.weight() == Finding.Weight.BROKEN);
    return PackMerge.of(pack, edits, removing);
  }

  private PackChanges changes(Path table) {
    PackMerge merge = merge(table, false);
    assertThat(merge.conflicts()).isEmpty();
    return PackChanges.between(pack, merge.pack());
  }

  private String lead() {
    return english(pack.practices().getFirst()).plain().lead();
  }

  private static PracticeText english(Practice practice) {
    return Objects.requireNonNull(practice.texts().get(Language.ENGLISH));
  }

  private static Cell cell(Sheet sheet, int row, String column) {
    return sheet.getRow(row).getCell(Columns.NAMES.indexOf(column));
  }

  private static void swap(Row row, int one, int other) {
    String text = row.getCell(one).getStringCellValue();
    row.getCell(one).setCellValue(row.getCell(other).getStringCellValue());
    row.getCell(other).setCellValue(text);
  }

  private static void copy(Sheet sheet, int from, int to, Consumer<Row> change) {
    Row fresh = sheet.createRow(to);
    for (Cell cell : sheet.getRow(from)) {
      fresh.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
    }
    change.accept(fresh);
  }

  /** The same table, parted by another sign, every cell in quotes, as spreadsheets do it. */
  private static String parted(String csv, String sign) throws IOException {
    var out = new StringBuilder();
    try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      for (CSVRecord row : rows) {
        out.append(
            String.join(
                sign, row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList()));
        out.append("\r\n");
      }
    }
    return out.toString();
  }
}
