package org.plainline.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Finding.Weight;
import org.plainline.knowledge.practice.Practice;

class PackReaderTest {

  private static final String ABOUT =
      """
      name: Test
      publisher: Plainline
      version: 1
      licence: CC0-1.0
      languages: [en]
      country: ""
      menu: [t4-fever]
      """;
  private static final String FEVER =
      """
      id: t4-fever
      topic: T4
      risk: D
      audience: [everyone]
      region: world
      evidence: high
      sources:
        - publisher: WHO
          title: Fever
          address: https://example.org/fever
          seen: 2026-11-01
          kind: primary
      review:
        on: 2026-11-01
        until: 2027-04-01
        by:
          - name: Ann
            organisation: Red Cross
            role: nurse
          - name: Ben
            organisation: Red Cross
            role: doctor
      texts:
        en:
          title: Fever at home
          questions:
            - fever
            - high temperature
            - hot head
            - burning up
            - very hot
            - shivering
          lead: Rest and drink.
          steps: [Drink often.]
          why: ""
          help: ""
      """;
  private static final String FEVER_FILE = "practices/t4/t4-fever.yaml";

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  PackReaderTest() {
    put("pack.yaml", ABOUT);
    put(FEVER_FILE, FEVER);
  }

  @Test
  void a_sound_pack_has_no_findings() {
    PackReading reading = read();

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.sound()).isTrue();
    assertThat(reading.pack().orElseThrow().practices()).hasSize(1);
    assertThat(reading.pack().orElseThrow().practices().getFirst().vettedBy())
        .isEqualTo("Red Cross");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/findings.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      emptyValue = "")
  void every_fault_is_told_with_its_line_and_its_cure(
      String replace, String with, Weight weight, int line, String problem, String cure) {
    assertThat(FEVER).contains(replace);
    put(FEVER_FILE, FEVER.replace(replace, with == null ? "" : with.replace("\\n", "\n")));
    put("practices/t4/t4-cold.yaml", FEVER.replace("t4-fever", "t4-cold"));

    PackReading reading = read();

    assertThat(reading.findings())
        .anySatisfy(finding -> {
          assertThat(finding.file()).isEqualTo(FEVER_FILE);
          assertThat(finding.line()).isEqualTo(line);
          assertThat(finding.weight()).isEqualTo(weight);
          assertThat(finding.problem()).contains(problem);
          assertThat(finding.cure()).contains(cure);
        });
    assertThat(reading.pack().orElseThrow().practices())
        .as("the other file is read")
        .anyMatch(practice -> practice.id().equals("t4-cold"));
  }

  @Test
  void what_the_service_says_about_itself_is_a_source_without_a_page() {
    put(
        FEVER_FILE,
        FEVER
            .replace("address: https://example.org/fever", "address: PRIVACY")
            .replace("kind: primary", "kind: self"));

    PackReading reading = read();

    assertThat(reading.findings()).isEmpty();
    Practice practice = reading.pack().orElseThrow().practices().getFirst();
    assertThat(practice.grounds().sources().getFirst().address()).isEqualTo("PRIVACY");
    assertThat(practice.passage(Language.ENGLISH, Passage.Match.CERTAIN).citation().address())
        .isEmpty();
  }

  @Test
  void what_changed_after_it_was_approved_is_not_approved_any_more() {
    Practice approved = read().pack().orElseThrow().practices().getFirst();
    String written = new String(PackWriter.files(pack(approved)).get(FEVER_FILE), UTF_8);
    assertThat(written).contains("\n  of: ");

    put(FEVER_FILE, written);
    assertThat(read().pack().orElseThrow().practices()).containsExactly(approved);

    Map<String, String> edits =
        Map.of("often", "seldom", "2027-04-01", "2027-05-01", "risk: D", "risk: L");
    for (Map.Entry<String, String> edit : edits.entrySet()) {
      put(FEVER_FILE, written.replace(edit.getKey(), edit.getValue()));
      assertThat(read().pack().orElseThrow().practices().getFirst().vetted()).isFalse();
      assertThat(read().findings().toString()).contains("It changed after it was approved");
    }
  }

  @Test
  void approvals_that_do_not_count_are_told() {
    put(FEVER_FILE, FEVER.replace("Ben", "ann"));
    assertThat(read().findings().toString()).contains("Two different people of one organisation");
    put(FEVER_FILE, FEVER.replace("nurse", "editor").replace("doctor", "teacher"));
    assertThat(read().findings().toString()).contains("a clinician must approve it too");
  }

  @Test
  void what_is_weak_alike_in_many_files_is_one_line_of_a_log_and_what_is_broken_one_each() {
    String copied = FEVER.replace("kind: primary", "kind: mirror");
    put(FEVER_FILE, copied);
    for (String other : List.of("t4-cold", "t4-cough")) {
      put("practices/t4/" + other + ".yaml", copied.replace("t4-fever", other));
    }
    assertThat(read().lines()).singleElement().asString().endsWith(" So in 2 more places.");

    for (String other : List.of("t4-cold", "t4-cough")) {
      put(
          "practices/t4/" + other + ".yaml",
          copied.replace("t4-fever", other).replace("risk: D", "risk: Z"));
    }
    assertThat(read().lines()).filteredOn(line -> line.contains("'risk'")).hasSize(2);
  }

  @Test
  void sources_that_are_all_copies_or_the_same_page_twice_are_told() {
    put(FEVER_FILE, FEVER.replace("kind: primary", "kind: mirror"));
    assertThat(read().findings().toString()).contains("All its sources are copies");
    String again = "  - publisher: CDC\n    title: B\n    seen: 2026-11-01\n    kind: official\n";
    String page = "    address: http://www.example.org/fever/#top\n";
    put(
        FEVER_FILE,
        FEVER.replace("risk: D", "risk: I").replace("review:", again + page + "review:"));
    assertThat(read().findings().toString()).contains("fewer than two sources");
  }

  @Test
  void a_pack_without_practices_says_so() {
    files.remove(FEVER_FILE);
    assertThat(read().findings().toString()).contains("The pack holds no practices.");
  }

  @Test
  void one_id_in_two_files_is_told_and_the_first_counts() {
    put("practices/t5/t4-fever.yaml", FEVER);

    PackReading reading = read();

    assertThat(reading.pack().orElseThrow().practices()).hasSize(1);
    assertThat(reading.findings().toString())
        .contains(
            "practices/t5/t4-fever.yaml:1: The id 't4-fever' is already taken by " + FEVER_FILE);
  }

  @Test
  void a_menu_entry_that_is_not_there_is_told() {
    put("pack.yaml", ABOUT.replace("[t4-fever]", "[t4-fevr]"));

    assertThat(read().findings().toString()).contains("t4-fevr", "Did you mean 't4-fever'?");
  }

  @Test
  void a_broken_pack_yaml_does_not_stop_the_practices() {
    put("pack.yaml", ABOUT.replace("name: Test", "").replace("[en]", "[English]"));

    PackReading reading = read();

    assertThat(reading.sound()).isFalse();
    assertThat(reading.findings()).hasSizeGreaterThan(1);
    assertThat(reading.pack().orElseThrow().practices()).hasSize(1);
  }

  @Test
  void without_pack_yaml_it_is_no_pack() {
    files.remove("pack.yaml");

    assertThat(read().pack()).isEmpty();
    assertThat(read().findings().toString()).contains("no pack.yaml", "Add one");
  }

  @Test
  void text_that_is_not_utf_8_is_told() {
    files.put(FEVER_FILE, FEVER.replace("WHO", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read().findings().toString()).contains("not UTF-8");
  }

  @Test
  void no_bytes_whatever_stop_the_reading() {
    var random = new Random(7);
    byte[] sound = FEVER.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 500; round++) {
      byte[] damaged = sound.clone();
      for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      files.put(FEVER_FILE, damaged);
      PackReading reading = read();
      boolean kept = !reading.pack().orElseThrow().practices().isEmpty();
      assertThat(kept || !reading.sound()).as("lost without a word").isTrue();
    }
  }

  @Test
  void references_and_depth_cannot_be_used_to_blow_up() {
    put(FEVER_FILE, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n" + "[".repeat(5_000));

    assertThat(read().sound()).isFalse();
  }

  private Pack pack(Practice practice) {
    return new Pack(read().pack().orElseThrow().about(), List.of(practice));
  }

  private PackReading read() {
    return new PackReader().read(new InMemory(files));
  }

  private void put(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private record InMemory(SortedMap<String, byte[]> read) implements PackFiles {

    @Override
    public String place() {
      return "memory";
    }
  }
}
