package org.plainline.knowledge.search;

import java.io.IOException;
import org.plainline.bot.language.Language;

/** A model that turns a text into a vector, so that texts of like meaning point alike. */
public interface Embedder {

  /** No model: the search goes by words alone. */
  Embedder NONE = new NoEmbedder();

  /**
   * Names model and vocabulary: vectors of two models are never mixed.
   *
   * @throws IOException if the model cannot be read
   */
  String fingerprint() throws IOException;

  /** True if the model was taught this language. */
  boolean knows(Language language);

  /**
   * The vector of a text, of length 1. Safe for use by many threads.
   *
   * @param tokensMax what is longer is cut off here
   * @throws IOException if the model cannot be read, or fails
   */
  float[] embed(String text, int tokensMax) throws IOException;
}
