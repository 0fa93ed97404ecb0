package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.language.Language;

class OnnxEmbedderTest {

  private final OnnxEmbedder embedder = OnnxEmbedder.shipped();

  @Test
  void like_meaning_gives_like_vectors() throws IOException {
    float[] one = embedder.embed("How do I wash my hands?", 64);
    float[] same = embedder.embed("what is the right way of cleaning your hands", 64);
    float[] other = embedder.embed("Where can I charge my phone?", 64);

    assertThat(VectorUtil.dotProduct(one, one)).isBetween(0.999f, 1.001f);
    assertThat(VectorUtil.dotProduct(one, same))
        .isGreaterThan(VectorUtil.dotProduct(one, other) + 0.2f);
    assertThat((double) CompactVector.of(one).cosine(CompactVector.of(same)))
        .isCloseTo(VectorUtil.dotProduct(one, same), org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void a_very_long_text_is_no_obstacle() throws IOException {
    assertThat(embedder.embed("fever ".repeat(10_000), 64)).hasSize(384);
  }

  @Test
  void a_model_of_another_kind_is_named_as_such_and_does_not_run_for_ever(@TempDir Path folder)
      throws IOException {
    Path model = OtherModel.write(folder.resolve("model.onnx"));
    Path tokenizer = folder.resolve("vocab.txt");
    Files.write(tokenizer, List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "is", "it", "safe"));
    var other = OnnxEmbedder.at(model, tokenizer, Set.of(Language.ENGLISH));

    assertThatThrownBy(() -> other.embed("is it safe", 64))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no vector for each word");
  }
}
