package org.plainline.knowledge.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where vectors come from.
 *
 * @param embedder the model, or {@link Embedder#NONE}
 * @param folder keeps vectors between runs; empty to make them anew each time
 * @param background where they are made; {@link #BACKGROUND}, or {@code Runnable::run} to wait
 */
public record VectorSource(Embedder embedder, Optional<Path> folder, Executor background) {

  /** No vectors: the search goes by words alone. */
  public static final VectorSource NONE =
      new VectorSource(Embedder.NONE, Optional.empty(), Runnable::run);

  /** Vectors take a while to make; until they are there, words alone are searched. */
  public static final Executor BACKGROUND =
      work -> Thread.ofPlatform().name("vectors").daemon().start(work);

  private static final Logger LOG = LoggerFactory.getLogger(VectorSource.class);
  private static final int TOKENS_MAX = 256;
  private static final int TOLD_EVERY = 5_000;

  boolean exists() {
    return !embedder.equals(Embedder.NONE);
  }

  /** Vectors of all cards, from the folder where they are there already. */
  Meanings meanings(List<Card> cards) throws IOException {
    Optional<VectorFile> file = Optional.empty();
    if (folder.isPresent()) {
      String name = embedder.fingerprint() + ".vectors";
      file = Optional.of(new VectorFile(folder.get().resolve(name)));
    }
    Map<String, CompactVector> kept = file.isPresent() ? kept(file.get()) : Map.of();
    Map<String, CompactVector> used = new HashMap<>();
    List<Meanings.Meaning> meanings = new ArrayList<>();
    for (Card card : cards) {
      meanings.add(meaning(card.practice(), kept, used));
      if (meanings.size() % TOLD_EVERY == 0) {
        LOG.info("{} of {} practices have their vectors", meanings.size(), cards.size());
        file.ifPresent(each -> keepSoFar(each, kept, used));
      }
    }
    if (file.isPresent() && !used.keySet().equals(kept.keySet())) {
      keep(file.get(), used);
    }
    return new Meanings(cards, meanings);
  }

  /** A stop loses minutes of work, not hours; what was there before may still be asked for. */
  private static void keepSoFar(
      VectorFile file, Map<String, CompactVector> kept, Map<String, CompactVector> used) {
    if (!kept.keySet().containsAll(used.keySet())) {
      Map<String, CompactVector> all = new HashMap<>(kept);
      all.putAll(used);
      keep(file, all);
    }
  }

  private Meanings.Meaning meaning(
      Practice practice, Map<String, CompactVector> kept, Map<String, CompactVector> used)
      throws IOException {
    List<CompactVector> asked = new ArrayList<>();
    List<CompactVector> said = new ArrayList<>();
    for (var each : practice.texts().entrySet()) {
      if (embedder.knows(each.getKey())) {
        PracticeText text = each.getValue();
        for (String question : text.waysToAsk()) {
          asked.add(vector(question, kept, used));
        }
        if (!text.answer().isBlank()) {
          said.add(vector((text.title() + "\n" + text.answer()).strip(), kept, used));
        }
      }
    }
    return new Meanings.Meaning(
        asked.toArray(CompactVector[]::new), said.toArray(CompactVector[]::new));
  }

  private CompactVector vector(
      String text, Map<String, CompactVector> kept, Map<String, CompactVector> used)
      throws IOException {
    String digest = Digest.of(text);
    CompactVector known = used.getOrDefault(digest, kept.get(digest));
    CompactVector vector =
        known != null ? known : CompactVector.of(embedder.embed(text, TOKENS_MAX));
    used.put(digest, vector);
    return vector;
  }

  private static Map<String, CompactVector> kept(VectorFile file) {
    try {
      return file.read();
    } catch (IOException e) {
      LOG.warn("the vectors on disk cannot be read ({}), they are made again", e.toString());
      return Map.of();
    }
  }

  private static void keep(VectorFile file, Map<String, CompactVector> vectors) {
    try {
      file.write(vectors);
    } catch (IOException e) {
      LOG.warn(
          "vectors cannot be kept ({}), they will be made again", e.getClass().getSimpleName());
    }
  }
}
