package org.plainline.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.knowledge.NotOpen;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A pack that changes while the app runs: on disk, with the real search. */
class PackWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String ASKED = "How do I wash my hands?";

  @TempDir private Path folder;
  private final LuceneKnowledgeBase base = new LuceneKnowledgeBase(Serving.SOURCED, () -> NOW);

  @BeforeEach
  void writePack() throws IOException {
    write(
        "pack.yaml",
        """
        name: A pack
        publisher: Us
        version: 1.0
        licence: CC0-1.0
        languages: [en]
        country: ""
        menu: [hands]
        """);
    write("practices/hands.yaml", practice("hands", "Wash your hands with soap."));
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void of_very_many_faults_some_are_logged_and_the_rest_counted(CapturedOutput output)
      throws IOException {
    for (int i = 0; i < 60; i++) {
      write("practices/broken" + i + ".yaml", "id: [");
    }
    watch(folder);
    assertThat(output).contains("10 more faults are not listed here");
    assertThat(output.toString().lines().filter(line -> line.contains("/broken"))).hasSize(50);
  }

  @Test
  void a_practice_taken_out_is_not_said_any_more_though_it_was_said_before() throws IOException {
    PackWatch watch = watch(folder);
    assertThat(answer()).isPresent();

    Files.delete(folder.resolve("practices/hands.yaml"));
    looks(watch);

    assertThat(answer()).isEmpty();
    assertThat(base.passage("hands", Language.ENGLISH)).isEmpty();
    assertThat(watch.get().practices()).isZero();
  }

  @Test
  void a_corrected_practice_is_said_as_corrected_once_its_file_rests() throws IOException {
    PackWatch watch = watch(folder);
    write("practices/hands.yaml", practice("hands", "Rub your hands with soap and water."));

    assertThat(watch.look()).as("it may still be being written").isZero();
    assertThat(answer()).contains("Wash your hands with soap.");
    assertThat(watch.look()).isEqualTo(1);
    assertThat(answer()).contains("Rub your hands with soap and water.");
    assertThat(watch.look()).as("nothing new").isZero();
  }

  @Test
  void what_passed_the_check_of_the_day_is_not_checked_again_until_it_changes() throws IOException {
    List<String> places = List.of(folder.toString());
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    write("practices/hands.yaml", practice("hands", "Wash.").replace("- Do I need soap?", ""));
    assertThat(PackShelf.read(places, today).practices()).as("a question too few").isZero();

    List<Pack> passed = List.of(PackShelf.only(folder.toString()));
    assertThat(PackShelf.read(places, today, passed).practices()).isEqualTo(1);

    write("practices/hands.yaml", practice("hands", "Rub.").replace("- Do I need soap?", ""));
    PackShelf changed = PackShelf.read(places, today, passed);
    assertThat(changed.practices()).isZero();
    assertThat(changed.findings()).anyMatch(finding -> finding.contains("is not served"));
  }

  @Test
  void until_the_packs_are_open_nobody_hears_that_nothing_is_known() {
    var watch = new PackWatch(List.of(folder.toString()), () -> NOW, base::replace);
    var knowledge = new OpenedKnowledge(base, watch::isOpen);
    Question question = new Question(ASKED, List.of(), Language.ENGLISH);
    assertThatThrownBy(() -> knowledge.search(question)).isInstanceOf(NotOpen.class);
    assertThatThrownBy(() -> knowledge.menu(Language.ENGLISH)).isInstanceOf(NotOpen.class);

    assertThat(watch.look()).isEqualTo(1);

    assertThat(knowledge.search(question)).isNotEmpty();
    assertThat(watch.look()).isZero();
  }

  @Test
  void a_pack_that_cannot_be_read_any_more_stays_in_use_as_it_was() throws IOException {
    PackWatch watch = watch(folder);
    write("pack.yaml", ":");
    looks(watch);
    assertThat(answer()).isPresent();

    Files.delete(folder.resolve("pack.yaml"));
    looks(watch);
    assertThat(answer()).isPresent();
  }

  @Test
  void a_zip_file_is_exchanged_while_answers_go_on() throws IOException {
    Path zip = folder.resolve("pack.zip");
    zip(zip, "Wash your hands with soap.");
    PackWatch watch = watch(zip);
    assertThat(answer()).contains("Wash your hands with soap.");

    zip(zip, "Rub your hands well with soap.");
    looks(watch);

    assertThat(answer()).contains("Rub your hands well with soap.");
  }

  private PackWatch watch(Path place) {
    PackWatch watch = new PackWatch(List.of(place.toString()), () -> NOW, base::replace);
    watch.open();
    return watch;
  }

  private static void looks(PackWatch watch) {
    watch.look();
    watch.look();
  }

  private Optional<String> answer() {
    return base.search(new Question(ASKED, List.of(), Language.ENGLISH)).stream()
        .findFirst()
        .map(passage -> passage.text().lead());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void zip(Path zip, String lead) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("pack.yaml"));
      entries.write(Files.readAllBytes(folder.resolve("pack.yaml")));
      entries.putNextEntry(new ZipEntry("practices/hands.yaml"));
      entries.write(practice("hands", lead).getBytes(UTF_8));
    }
  }

  private static String practice(String id, String lead) {
    return """
    id: %s
    topic: T1
    risk: L
    audience: [everyone]
    region: world
    evidence: high
    sources:
      - publisher: WHO
        title: Hands
        address: https://www.who.int/hands
        seen: 2026-11-01
        kind: primary
    review:
      on: 2026-11-01
      until: 2027-04-01
    texts:
      en:
        title: How to wash your hands
        questions:
          - How do I wash my hands?
          - How long should I wash hands?
          - Do I need soap?
          - how 2 wash hands
          - hand washng steps
          - what is the best way to clean my hands
        lead: %s
        steps:
          - Wet your hands.
          - Rub them with soap.
          - Rinse and dry them.
        why: Soap takes germs off your skin.
        help: Call a nurse if your skin hurts.
    """
        .formatted(id, lead);
  }
}
