package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.CsvPack;
import org.plainline.knowledge.practice.Serving;

/** That nothing else was found makes no answer of what shares a word with the question. */
class FewPracticesTest {

  private static final double ANSWERED = 0.7;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void one_word_in_common_with_the_only_practice_is_no_answer_and_its_own_words_are(
      boolean byMeaning) throws IOException {
    LuceneKnowledgeBase base = base(byMeaning, "net,How do I hang a mosquito net?,Over the bed.");

    assertThat(score(base, "bitcoin mosquito exchange zzyzx")).isLessThan(ANSWERED);
    assertThat(score(base, "who won the football match")).isLessThan(ANSWERED);
    assertThat(score(base, "how to hang the mosquito net")).isGreaterThan(ANSWERED);
  }

  @Test
  void a_question_in_english_by_somebody_who_wrote_spanish_finds_what_is_in_english_only()
      throws IOException {
    LuceneKnowledgeBase base =
        base(
            false,
            """
            net,How do I hang a mosquito net?,Over the bed.
            tea,How is tea made?,With hot water.
            """);
    var question = new Question("hanging mosquitonets", List.of(), new Language("es"));

    assertThat(base.search(question)).first().extracting(Passage::practiceId).isEqualTo("net");
  }

  private static double score(LuceneKnowledgeBase base, String words) {
    return base.search(new Question(words, List.of(), Language.ENGLISH)).stream()
        .mapToDouble(Passage::score)
        .max()
        .orElse(0);
  }

  private LuceneKnowledgeBase base(boolean byMeaning, String rows) throws IOException {
    Path table = folder.resolve("practices.csv");
    Files.writeString(table, "id,question,answer\n" + rows);
    Embedder embedder = byMeaning ? OnnxEmbedder.shipped() : Embedder.NONE;
    var base =
        new LuceneKnowledgeBase(
            Serving.SOURCED,
            () -> Instant.parse("2026-11-26T12:00:00Z"),
            new VectorSource(embedder, Optional.empty(), Runnable::run));
    base.replace(List.of(CsvPack.read(table)));
    return base;
  }
}
