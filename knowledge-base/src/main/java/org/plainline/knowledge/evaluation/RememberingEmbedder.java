package org.plainline.knowledge.evaluation;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.search.Embedder;

/** A model that is asked for each text once, though packs are cut in many ways. */
record RememberingEmbedder(Embedder model, Map<String, float[]> vectors) implements Embedder {

  RememberingEmbedder(Embedder model) {
    this(model, new ConcurrentHashMap<>());
  }

  @Override
  public String fingerprint() throws IOException {
    return model.fingerprint();
  }

  @Override
  public boolean knows(Language language) {
    return model.knows(language);
  }

  @Override
  public float[] embed(String text, int tokensMax) throws IOException {
    float[] known = vectors.get(text);
    if (known == null) {
      known = model.embed(text, tokensMax);
      vectors.put(text, known);
    }
    return known;
  }
}
