package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.CsvPack;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Serving;

class MeaningSearchTest {

  private static final String PARAPHRASE = "scrub palms";

  @TempDir private Path folder;

  private final ToyEmbedder toy = new ToyEmbedder();

  @Test
  void a_question_that_shares_no_word_is_found_by_its_meaning() {
    var byWords = base(VectorSource.NONE);
    var byMeaning = base(new VectorSource(toy, Optional.empty(), Runnable::run));

    assertThat(found(byWords, PARAPHRASE)).doesNotContain("t1-hands");
    assertThat(found(byMeaning, PARAPHRASE)).startsWith("t1-hands");
  }

  @Test
  void words_are_corrected_before_their_meaning_is_sought() {
    var base = base(new VectorSource(toy, Optional.empty(), Runnable::run));

    assertThat(found(base, "wsh my hnds")).startsWith("t1-hands");
  }

  @Test
  void answers_do_not_wait_for_vectors() {
    Queue<Runnable> later = new ArrayDeque<>();
    var base = base(new VectorSource(toy, Optional.empty(), later::add));

    assertThat(found(base, "fever")).startsWith("t4-fever");
    assertThat(found(base, PARAPHRASE)).doesNotContain("t1-hands");

    later.remove().run();

    assertThat(found(base, PARAPHRASE)).startsWith("t1-hands");
  }

  @Test
  void vectors_that_come_too_late_do_not_bring_a_withdrawn_practice_back() {
    Queue<Runnable> later = new ArrayDeque<>();
    var base = base(new VectorSource(toy, Optional.empty(), later::add));
    base.replace(List.of());

    later.forEach(Runnable::run);

    assertThat(found(base, PARAPHRASE)).isEmpty();
  }

  @Test
  void vectors_are_kept_on_disk_and_made_again_when_the_file_is_damaged() throws IOException {
    base(new VectorSource(toy, Optional.of(folder), Runnable::run));
    int first = toy.asked.get();
    base(new VectorSource(toy, Optional.of(folder), Runnable::run));
    assertThat(first).isPositive();
    assertThat(toy.asked.get()).isEqualTo(first);

    Path file = folder.resolve("toy.vectors");
    byte[] damaged = Files.readAllBytes(file);
    damaged[damaged.length / 2] ^= 1;
    Files.write(file, damaged);
    var base = base(new VectorSource(toy, Optional.of(folder), Runnable::run));

    assertThat(toy.asked.get()).isEqualTo(2 * first);
    assertThat(found(base, PARAPHRASE)).startsWith("t1-hands");
  }

  @Test
  void of_many_practices_the_vectors_of_thousands_are_kept_though_the_work_breaks_off()
      throws IOException {
    int practices = 5_001;
    Path table = folder.resolve("many.csv");
    try (var out = new PrintWriter(Files.newBufferedWriter(table))) {
      out.println("id,question,answer");
      IntStream.range(0, practices).forEach(number -> out.println(number + ",way " + number + ","));
    }
    List<Pack> many = List.of(CsvPack.read(table));
    var broken = new BreaksOff(toy, practices - 1);
    base(many, new VectorSource(broken, Optional.of(folder), Runnable::run));
    toy.asked.set(0);

    base(many, new VectorSource(toy, Optional.of(folder), Runnable::run));

    assertThat(toy.asked).as("only the last is left to do").hasValue(1);
  }

  /** Embeds so many texts and no more. */
  private record BreaksOff(ToyEmbedder toy, int most) implements Embedder {

    @Override
    public String fingerprint() {
      return toy.fingerprint();
    }

    @Override
    public boolean knows(Language language) {
      return toy.knows(language);
    }

    @Override
    public float[] embed(String text, int tokensMax) throws IOException {
      if (toy.asked.get() >= most) {
        throw new IOException("no more");
      }
      return toy.embed(text, tokensMax);
    }
  }

  @Test
  void without_a_model_that_can_be_read_the_search_goes_on_by_words_and_one_line_says_so()
      throws IOException {
    Path broken = Files.writeString(folder.resolve("broken"), "this is no model");
    for (Path model : List.of(broken, folder.resolve("missing"), folder)) {
      try (var log = new Logged(LuceneKnowledgeBase.class, QuestionReader.class)) {
        var embedder = OnnxEmbedder.at(model, model, Set.of(Language.ENGLISH));

        var base = base(new VectorSource(embedder, Optional.empty(), Runnable::run));

        assertThat(found(base, "fever")).startsWith("t4-fever");
        assertThat(found(base, "soap")).startsWith("t1-hands");
        assertThat(log.lines())
            .singleElement()
            .asString()
            .startsWith("WARN The model cannot be used, so practices are searched by words alone")
            .contains("Let plainline.search.model be shipped, off, or a folder")
            .doesNotContain("\n")
            .matches(line -> model.equals(broken) || line.contains("there is no file " + model));
      }
    }
  }

  @Test
  void odd_questions_are_no_obstacle_to_the_model_that_ships() {
    var base = base(new VectorSource(OnnxEmbedder.shipped(), Optional.empty(), Runnable::run));
    try (var log = new Logged(LuceneKnowledgeBase.class, QuestionReader.class)) {
      assertThat(found(base, "I have a fever " + "and so the story goes on ".repeat(2_000)))
          .contains("t4-fever");
      assertThat(found(base, "fever tengo fiebre बुखार حمى")).startsWith("t4-fever");
      assertThat(found(base, "12345 67 890")).hasSizeLessThanOrEqualTo(10);
      for (String nothing : List.of("", "\uD83D\uDE00\uD83D\uDE31", "\uD83D", "?!", "\u202E")) {
        assertThat(found(base, nothing)).as(nothing).isEmpty();
      }
      for (String odd : List.of("x", "ᚠᛇᚻ᛫ᛒᛦᚦ", "發燒怎麼辦", "a".repeat(5_000), "ा".repeat(300))) {
        for (Passage passage : base.search(new Question(odd, List.of(), Language.ENGLISH))) {
          assertThat(passage.score()).as(odd).isBetween(0.0, 1.0);
        }
      }
      assertThat(log.lines()).as("nothing failed on the way").isEmpty();
    }
  }

  @Test
  void a_language_that_the_model_was_not_taught_is_searched_by_words() {
    var base = base(new VectorSource(toy, Optional.empty(), Runnable::run));
    int before = toy.asked.get();

    base.search(new Question("fiebre", List.of(), new Language("es")));

    assertThat(toy.asked.get()).isEqualTo(before);
  }

  private static LuceneKnowledgeBase base(VectorSource vectors) {
    return base(List.of(SmallPack.pack()), vectors);
  }

  private static LuceneKnowledgeBase base(List<Pack> packs, VectorSource vectors) {
    var base =
        new LuceneKnowledgeBase(
            Serving.SOURCED, () -> Instant.parse("2026-11-23T12:00:00Z"), vectors);
    base.replace(packs);
    return base;
  }

  private static List<String> found(LuceneKnowledgeBase base, String words) {
    return base.search(new Question(words, List.of(), Language.ENGLISH)).stream()
        .map(Passage::practiceId)
        .toList();
  }
}
