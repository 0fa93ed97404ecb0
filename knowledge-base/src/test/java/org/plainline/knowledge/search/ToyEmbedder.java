package org.plainline.knowledge.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.plainline.bot.language.Language;

/** A model that knows a few words, each group of like meaning as one direction. */
final class ToyEmbedder implements Embedder {

  private static final List<List<String>> MEANINGS =
      List.of(
          List.of("fever", "burning", "temperature"),
          List.of("wash", "hands", "soap", "scrub", "palms"),
          List.of("flood", "deluge"));

  final AtomicInteger asked = new AtomicInteger();

  @Override
  public String fingerprint() {
    return "toy";
  }

  @Override
  public boolean knows(Language language) {
    return language.equals(Language.ENGLISH);
  }

  @Override
  public float[] embed(String text, int tokensMax) throws IOException {
    asked.incrementAndGet();
    String folded = text.toLowerCase(Locale.ROOT);
    float[] vector = new float[MEANINGS.size() + 1];
    double square = 0.01;
    for (int i = 0; i < MEANINGS.size(); i++) {
      vector[i] = MEANINGS.get(i).stream().filter(folded::contains).count();
      square += vector[i] * vector[i];
    }
    vector[MEANINGS.size()] = 0.1f;
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
