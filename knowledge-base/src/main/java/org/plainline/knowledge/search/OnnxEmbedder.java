package org.plainline.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.plainline.bot.language.Language;

/**
 * A sentence model in ONNX form with a WordPiece vocabulary, run in this process. It is read when
 * it is first used, so the bot answers before it is there.
 */
public final class OnnxEmbedder implements Embedder {

  private static final String SHIPPED = "/bge-small-en-v1.5-q";

  private final Source model;
  private final Source tokenizer;
  private final Set<Language> languages;
  private final AtomicReference<Loaded> loaded = new AtomicReference<>();

  /** Where a file is to be had. */
  private interface Source {
    LocalFile open() throws IOException;
  }

  private record Loaded(OnnxModel model, String fingerprint) {}

  private OnnxEmbedder(Source model, Source tokenizer, Set<Language> languages) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.languages = Set.copyOf(languages);
  }

  /** The small English model that comes along. */
  public static OnnxEmbedder shipped() {
    return new OnnxEmbedder(
        () -> LocalFile.ofResource(SHIPPED + ".onnx"),
        () -> LocalFile.ofResource(SHIPPED + "-tokenizer.json"),
        Set.of(Language.ENGLISH));
  }

  /**
   * A model of the operator's own.
   *
   * @param model an ONNX file whose first output is a vector a token
   * @param tokenizer a tokenizer.json of the WordPiece kind, or a vocab.txt
   * @param languages that it was taught
   */
  public static OnnxEmbedder at(Path model, Path tokenizer, Set<Language> languages) {
    return new OnnxEmbedder(() -> LocalFile.at(model), () -> LocalFile.at(tokenizer), languages);
  }

  @Override
  public String fingerprint() throws IOException {
    return loaded().fingerprint();
  }

  @Override
  public boolean knows(Language language) {
    return languages.contains(language);
  }

  @Override
  public float[] embed(String text, int tokensMax) throws IOException {
    return loaded().model().embed(text, tokensMax);
  }

  private Loaded loaded() throws IOException {
    Loaded ready = loaded.get();
    return ready == null ? load() : ready;
  }

  private synchronized Loaded load() throws IOException {
    Loaded ready = loaded.get();
    if (ready == null) {
      try (LocalFile weights = model.open();
          LocalFile vocabulary = tokenizer.open()) {
        String fingerprint = Digest.of(List.of(weights.path(), vocabulary.path()));
        var read = OnnxModel.load(weights.path(), Files.readAllBytes(vocabulary.path()));
        ready = new Loaded(read, fingerprint);
      }
      loaded.set(ready);
    }
    return ready;
  }
}
