package org.plainline.bench;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.search.Embedder;
import org.plainline.knowledge.search.OnnxEmbedder;

/**
 * The real model for questions, chance for practices: 400,000 real vectors take half an hour, and a
 * search takes as long among made-up ones.
 */
final class HalfModel implements Embedder {

  private static final int NUMBERS = 384;

  private final OnnxEmbedder model = OnnxEmbedder.shipped();
  private final Random chance = new Random(8);
  private final AtomicBoolean asking = new AtomicBoolean();

  /** From now on texts are questions. */
  void ask() {
    asking.set(true);
  }

  @Override
  public String fingerprint() {
    return "half";
  }

  @Override
  public boolean knows(Language language) {
    return language.equals(Language.ENGLISH);
  }

  @Override
  public float[] embed(String text, int tokensMax) throws IOException {
    if (asking.get()) {
      return model.embed(text, tokensMax);
    }
    float[] vector = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      vector[i] = (float) (chance.nextGaussian() / Math.sqrt(NUMBERS));
    }
    return vector;
  }
}
