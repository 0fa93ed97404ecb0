package org.plainline.knowledge.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.plainline.bot.language.Language;

/**
 * A sentence model in ONNX form with a WordPiece vocabulary, run in this process. It is read when
 * it is first used, so the bot answers before it is there.
 */
public final class OnnxEmbedder implements Embedder {

  private static final String SHIPPED = "/all-minilm-l6-v2-q";

  private final Source model;
  private final Source tokenizer;
  private final Set<Language> languages;
  private final AtomicReference<Loaded> loaded = new AtomicReference<>();

  /** Somewhere to read a file from. */
  private interface Source {
    byte[] read() throws IOException;
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
        () -> resource(SHIPPED + ".onnx"),
        () -> resource(SHIPPED + "-tokenizer.json"),
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
    return new OnnxEmbedder(
        () -> Files.readAllBytes(model), () -> Files.readAllBytes(tokenizer), languages);
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
      byte[] weights = model.read();
      byte[] vocabulary = tokenizer.read();
      String fingerprint = Digest.of(weights, vocabulary);
      ready = new Loaded(OnnxModel.load(weights, vocabulary), fingerprint);
      loaded.set(ready);
    }
    return ready;
  }

  /** Into an array of just its size: a model read in growing pieces leaves its weight in litter. */
  private static byte[] resource(String name) throws IOException {
    URL place = OnnxEmbedder.class.getResource(name);
    if (place == null) {
      throw new FileNotFoundException(name);
    }
    var connection = place.openConnection();
    connection.setUseCaches(false);
    byte[] content = new byte[connection.getContentLength()];
    try (var in = connection.getInputStream()) {
      if (in.readNBytes(content, 0, content.length) != content.length) {
        throw new EOFException(name);
      }
    }
    return content;
  }
}
