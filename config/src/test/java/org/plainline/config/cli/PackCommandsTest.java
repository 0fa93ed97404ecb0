package org.plainline.config.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.language.Language;
import org.plainline.config.PackShelf;
import org.plainline.config.TinyWav;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackWriter;
import org.plainline.knowledge.pack.Recording;
import org.plainline.knowledge.practice.PracticeText;
import picocli.CommandLine;

/** The commands check, export and import, as an editor runs them. */
class PackCommandsTest {

  @TempDir Path temp;
  private Path pack;
  private Path table;

  @BeforeEach
  void few_practices_in_a_folder_and_in_a_table() throws IOException {
    pack = temp.resolve("pack");
    table = temp.resolve("pack.csv");
    Pack starter = PackShelf.only(PackShelf.STARTER);
    PackWriter.write(new Pack(starter.about(), starter.practices().subList(0, 3)), pack);
    assertThat(run("export", pack, table)).isZero();
  }

  @Test
  void what_was_exported_changes_nothing_and_what_was_edited_changes_only_when_applied()
      throws IOException {
    String before = everything();
    assertThat(run("import", table, pack, "--apply")).isZero();
    assertThat(everything()).isEqualTo(before);

    Files.writeString(table, Files.readString(table).replace("everyone", "parents"));
    assertThat(run("import", table, pack)).isZero();
    assertThat(run("import", table, pack, "--dry-run")).isZero();
    assertThat(everything()).isEqualTo(before);
    assertThat(run("import", table, pack, "--apply", "--dry-run")).isEqualTo(2);
    assertThat(run("import", table, pack, "--apply")).isZero();
    assertThat(everything()).isEqualTo(before.replace("everyone", "parents"));
  }

  @Test
  void what_would_keep_an_edit_from_being_served_is_told_before_it_is_made() throws IOException {
    assertThat(toldByImport(table, pack)).contains("Nothing would change.").doesNotContain("FAILS");

    PracticeText text =
        PackShelf.only(pack.toString()).practices().getFirst().texts().get(Language.ENGLISH);
    String heavy = "Individuals should prioritise epidemiological surveillance.";
    Files.writeString(table, Files.readString(table).replace(text.plain().lead(), heavy));
    assertThat(toldByImport(table, pack))
        .contains("+ " + heavy, "not served until it is mended", "FAILS", "PL08");
  }

  private static String toldByImport(Path from, Path into) {
    var told = new StringWriter();
    new CommandLine(new ImportCommand())
        .setOut(new PrintWriter(told))
        .execute(from.toString(), into.toString());
    return told.toString();
  }

  @Test
  void the_same_table_cannot_be_applied_over_what_changed_meanwhile() throws IOException {
    String exported = Files.readString(table);
    Files.writeString(table, exported.replace("everyone", "parents"));
    assertThat(run("import", table, pack, "--apply")).isZero();
    String after = everything();

    Files.writeString(table, exported.replace("everyone", "seniors"));
    assertThat(run("import", table, pack, "--apply")).isEqualTo(1);
    assertThat(everything()).isEqualTo(after);
  }

  @Test
  void a_bad_row_or_a_broken_pack_stops_the_import_and_loses_nothing() throws IOException {
    Files.writeString(table, Files.readString(table).replace(",world,", ",,"));
    String before = everything();
    assertThat(run("import", table, pack, "--apply")).isEqualTo(1);
    assertThat(everything()).isEqualTo(before);

    assertThat(run("export", pack, table)).isZero();
    Files.writeString(pack.resolve("practices/broken.yaml"), "id: [");
    assertThat(run("import", table, pack, "--apply")).isEqualTo(1);
    assertThat(run("export", pack, temp.resolve("other.xlsx"))).isEqualTo(1);
    assertThat(temp.resolve("other.xlsx")).doesNotExist();
    assertThat(pack.resolve("practices/broken.yaml")).exists();
  }

  @Test
  void check_says_by_its_exit_code_whether_a_pack_may_be_served() throws IOException {
    boolean current =
        PackShelf.only(pack.toString()).practices().stream()
            .allMatch(practice -> practice.servedAt(LocalDate.now(ZoneOffset.UTC)));
    assertThat(run("check", pack)).isEqualTo(current ? 0 : 1);
    assertThat(run("check", pack, "--json")).isEqualTo(current ? 0 : 1);
    assertThat(run("check", table)).isEqualTo(1);
    assertThat(run("check", temp.resolve("nowhere"))).isEqualTo(1);
    assertThat(run("check", Files.createDirectory(temp.resolve("empty")))).isEqualTo(1);
    Files.writeString(pack.resolve("practices/broken.yaml"), "id: [");
    assertThat(run("check", pack)).isEqualTo(1);
  }

  @Test
  void recordings_go_where_the_pack_goes() throws IOException {
    Path copy = temp.resolve("copy");
    record(pack, 440, "# Spoken by Ana.\nagain.wav: Kusikia hili tena, bonyeza 1.\n");
    assertThat(run("export", pack, copy)).isZero();
    assertThat(recordings(copy)).hasSize(1).isEqualTo(recordings(pack));

    String before = everything();
    assertThat(run("import", copy, pack, "--apply", "--remove")).isZero();
    assertThat(run("import", table, pack, "--apply", "--remove")).isZero();
    assertThat(everything()).as("also what Ana wrote").isEqualTo(before);

    record(copy, 880, "again.wav: Kusikia hili tena, bonyeza 1.\n");
    assertThat(run("import", copy, pack)).isZero();
    assertThat(everything()).as("only shown").isEqualTo(before);
    assertThat(run("import", copy, pack, "--apply")).isZero();
    assertThat(recordings(pack)).isEqualTo(recordings(copy));
    assertThat(Files.readAllBytes(pack.resolve("audio/sw/again.wav"))).isEqualTo(TinyWav.of(880));

    Files.delete(copy.resolve("audio/sw.yaml"));
    Files.delete(copy.resolve("audio/sw/again.wav"));
    assertThat(run("import", copy, pack, "--apply")).isZero();
    assertThat(recordings(pack)).hasSize(1);
    assertThat(run("import", copy, pack, "--apply", "--remove")).isZero();
    assertThat(pack.resolve("audio/sw/again.wav")).doesNotExist();
    assertThat(pack.resolve("audio/sw.yaml")).doesNotExist();
  }

  @Test
  void an_export_leaves_no_recording_of_before_and_nothing_of_others() throws IOException {
    Path copy = temp.resolve("copy");
    record(pack, 440, "again.wav: Kusikia hili tena, bonyeza 1.\n");
    assertThat(run("export", pack, copy)).isZero();
    Files.writeString(copy.resolve("audio/notes.txt"), "Ana comes again in May.");
    Files.delete(pack.resolve("audio/sw.yaml"));
    assertThat(run("export", pack, copy)).isZero();

    assertThat(copy.resolve("audio/sw/again.wav")).doesNotExist();
    assertThat(copy.resolve("audio/sw.yaml")).doesNotExist();
    assertThat(copy.resolve("audio/notes.txt")).exists();
  }

  private static void record(Path pack, int hertz, String index) throws IOException {
    Files.createDirectories(pack.resolve("audio/sw"));
    Files.write(pack.resolve("audio/sw/again.wav"), TinyWav.of(hertz));
    Files.writeString(pack.resolve("audio/sw.yaml"), index);
  }

  private static List<Recording> recordings(Path pack) {
    return PackShelf.only(pack.toString()).recordings();
  }

  private static int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int at = 0; at < words.length; at++) {
      words[at] = arguments[at].toString();
    }
    return Cli.run(words);
  }

  private String everything() throws IOException {
    var text = new StringBuilder();
    try (var files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(pack.relativize(file))
            .append('\n')
            .append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    return text.toString();
  }
}
