package org.plainline.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

class PackExchangeTest {

  private static final String ODD = "ab =+-@'\"\\|#:,[]{}&*!%`~?0\t’é水🙂\u00A0\u0085";
  private final Pack starter =
      new PackReader()
          .read(PackFiles.onClassPath(PackExchangeTest.class.getClassLoader(), "packs/starter"))
          .pack()
          .orElseThrow();

  @TempDir Path folder;

  @Test
  void what_is_written_reads_the_same_and_writes_the_same_bytes() throws IOException {
    PackWriter.write(starter, folder);
    Pack again = new PackReader().read(PackFiles.at(folder)).pack().orElseThrow();
    assertThat(again).isEqualTo(starter);
    assertThat(PackWriter.files(again)).containsExactlyEntriesOf(PackWriter.files(starter));
  }

  @Test
  void a_practice_that_was_taken_out_leaves_the_folder() throws IOException {
    PackWriter.write(starter, folder);
    Pack fewer = new Pack(starter.about(), starter.practices().subList(0, 5));
    PackWriter.write(fewer, folder);
    assertThat(new PackReader().read(PackFiles.at(folder)).pack().orElseThrow()).isEqualTo(fewer);
  }

  @Test
  void a_folder_that_is_no_pack_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear all");
    assertThatThrownBy(() -> PackWriter.write(starter, folder)).isInstanceOf(PackUnreadable.class);
    assertThat(folder.resolve("pack.yaml")).doesNotExist();
  }

  @Test
  void any_text_survives_yaml_csv_and_xlsx() throws IOException {
    var random = new Random(20261123);
    List<Practice> odd = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      odd.add(odd(starter.practices().get(i), random));
    }
    Pack pack = new Pack(starter.about(), odd);
    PackWriter.write(pack, folder.resolve("yaml"));
    assertThat(
            new PackReader()
                .read(PackFiles.at(folder.resolve("yaml")))
                .pack()
                .orElseThrow()
                .practices())
        .isEqualTo(pack.practices());
    for (String name : List.of("pack.csv", "pack.xlsx")) {
      PackSheet.write(pack, folder.resolve(name));
      assertSame(PackSheet.read(folder.resolve(name), pack.about()), pack);
    }
  }

  @Test
  void the_starter_pack_survives_csv_and_xlsx() throws IOException {
    for (String name : List.of("pack.csv", "pack.xlsx")) {
      PackSheet.write(starter, folder.resolve(name));
      assertSame(PackSheet.read(folder.resolve(name), starter.about()), starter);
    }
  }

  @Test
  void no_cell_starts_a_formula() throws IOException {
    Practice first = starter.practices().getFirst();
    Pack pack = new Pack(starter.about(), List.of(titled(first, "=HYPERLINK(\"x\")", "+1")));
    PackSheet.write(pack, folder.resolve("pack.csv"));
    String csv = Files.readString(folder.resolve("pack.csv"));
    assertThat(csv).contains("'=HYPERLINK").contains(",'+1").doesNotContain(",\"=");
    assertSame(PackSheet.read(folder.resolve("pack.csv"), pack.about()), pack);
  }

  @Test
  void a_formula_in_a_workbook_is_refused_with_its_row_and_column() throws IOException {
    Path file = folder.resolve("pack.xlsx");
    PackSheet.write(starter, file);
    try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
      book.getSheetAt(0).getRow(3).getCell(9).setCellFormula("1+1");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    PackReading reading = PackSheet.read(file, starter.about());
    assertThat(reading.sound()).isFalse();
    assertThat(reading.findings().getFirst())
        .hasToString("pack.xlsx:4: The column lead holds a formula. Write the text itself.");
  }

  @Test
  void mistakes_in_a_table_are_named_by_row_and_column() throws IOException {
    List<String> found = new ArrayList<>();
    found.addAll(findings("id,lead\nt1-x,Rest.\n"));
    found.addAll(findings("id,language,evidense,lead\nt1-x,en,A,Rest.\n"));
    String rest = String.join(",", Columns.NAMES.subList(4, Columns.NAMES.size()));
    String head = "id,language,risk,topic,evidense," + rest + "\n";
    found.addAll(findings(head + "t1-x,en,Z\n,en,A\n"));
    found.addAll(findings(head + "t1-x,ar,A\nt1-x,en,Z\nt1-x,en,A\n"));
    found.addAll(findings("id,language\n\"t1-x"));
    found.addAll(findings(""));
    assertThat(found)
        .anyMatch(line -> line.contains("columns called id and language"))
        .anyMatch(line -> line.contains("Did you mean 'evidence'?"))
        .anyMatch(line -> line.startsWith("t.csv:3: The column id is empty."))
        .anyMatch(line -> line.startsWith("t.csv:2: t1-x: The field 'risk' cannot be 'Z'."))
        .anyMatch(line -> line.startsWith("t.csv:3: The column risk is not the same as in row 2."))
        .anyMatch(line ->
            line.startsWith("t.csv:4: The columns id and language are the same as in row 3."))
        .anyMatch(line -> line.contains("breaks off"))
        .anyMatch(line -> line.contains("These columns are missing: topic, "));
  }

  @Test
  void bytes_that_are_no_table_are_refused_and_never_thrown() throws IOException {
    var random = new Random(7);
    PackSheet.write(starter, folder.resolve("good.xlsx"));
    byte[] good = Files.readAllBytes(folder.resolve("good.xlsx"));
    for (int i = 0; i < 20; i++) {
      byte[] bytes = i % 2 == 0 ? new byte[random.nextInt(300)] : Arrays.copyOf(good, good.length);
      for (int change = 0; change < 30 && bytes.length > 0; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      for (String name : List.of("t.csv", "t.xlsx")) {
        Files.write(folder.resolve(name), bytes);
        assertThat(PackSheet.read(folder.resolve(name), starter.about())).isNotNull();
      }
    }
  }

  @Test
  void changes_are_told_before_they_happen() {
    List<Practice> practices = new ArrayList<>(starter.practices());
    Practice removed = practices.removeLast();
    Practice changed = titled(practices.getFirst(), "New title", "Stay home.");
    practices.set(0, changed);
    PackChanges changes = PackChanges.between(starter, new Pack(starter.about(), practices));
    assertThat(changes.removed()).containsExactly(removed.id());
    assertThat(changes.added()).isEmpty();
    assertThat(changes.changed())
        .extracting(PackChanges.Change::field)
        .containsExactly("texts.en.lead", "texts.en.title");
    assertThat(changes.lines().getFirst()).isEqualTo("0 added, 1 removed, 2 fields changed.");
    assertThat(PackChanges.between(starter, starter).none()).isTrue();
  }

  private List<String> findings(String csv) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
    return PackSheet.read(file, starter.about()).findings().stream()
        .map(Finding::toString)
        .toList();
  }

  private static void assertSame(PackReading reading, Pack pack) {
    assertThat(reading.findings()).noneMatch(finding -> finding.weight() == Finding.Weight.BROKEN);
    assertThat(PackChanges.between(pack, reading.pack().orElseThrow()).lines())
        .containsExactly("0 added, 0 removed, 0 fields changed.");
  }

  private static Practice odd(Practice practice, Random random) {
    return titled(practice, text(random), text(random));
  }

  private static String text(Random random) {
    int[] signs = ODD.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return "=x".substring(random.nextInt(2)) + text.toString().strip() + "x";
  }

  private static Practice titled(Practice practice, String title, String lead) {
    PracticeText text = practice.texts().get(Language.ENGLISH);
    PlainText old = text.plain();
    var plain = new PlainText(lead, old.steps(), old.why(), old.whenToGetHelp());
    Map<Language, PracticeText> texts = new HashMap<>(practice.texts());
    texts.put(Language.ENGLISH, new PracticeText(title, text.questions(), plain));
    return new Practice(
        practice.id(),
        practice.topic(),
        practice.risk(),
        practice.reach(),
        practice.grounds(),
        practice.review(),
        texts);
  }
}
