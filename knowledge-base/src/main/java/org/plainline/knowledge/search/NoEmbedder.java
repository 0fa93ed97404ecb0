package org.plainline.knowledge.search;

import java.io.IOException;
import org.plainline.bot.language.Language;

/** The model that is not there. */
final class NoEmbedder implements Embedder {

  @Override
  public String fingerprint() throws IOException {
    throw new IOException("there is no model");
  }

  @Override
  public boolean knows(Language language) {
    return false;
  }

  @Override
  public float[] embed(String text, int tokensMax) throws IOException {
    throw new IOException("there is no model");
  }
}
