package org.plainline.config.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.search.Embedder;
import org.plainline.knowledge.search.OnnxEmbedder;
import org.plainline.knowledge.search.VectorSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How practices are found. A model that is missing or broken stops no start: the search then goes
 * by words, and the log says why.
 *
 * @param model searches by meaning beside words: {@code shipped}, {@code off}, or a folder with
 *     model.onnx and tokenizer.json
 * @param languages that a model of one's own was taught
 */
@ConfigurationProperties("plainline.search")
public record SearchSettings(
    @DefaultValue("shipped") String model, @DefaultValue("en") List<String> languages) {

  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  public SearchSettings {
    languages = List.copyOf(languages);
  }

  /**
   * What vectors are made of, and where they are kept.
   *
   * @param dataDir the server's folder for data
   * @param making makes what is not there yet
   */
  public VectorSource vectors(Path dataDir, Executor making) {
    return new VectorSource(embedder(), Optional.of(folder(dataDir)), making);
  }

  /** Where the server keeps vectors. */
  public static Path folder(Path dataDir) {
    return dataDir.resolve("vectors");
  }

  public Embedder embedder() {
    return switch (model) {
      case "off" -> Embedder.NONE;
      case "shipped" -> OnnxEmbedder.shipped();
      default ->
          OnnxEmbedder.at(Path.of(model, MODEL), Path.of(model, TOKENIZER), taughtLanguages());
    };
  }

  private Set<Language> taughtLanguages() {
    return languages.stream().map(Language::new).collect(Collectors.toUnmodifiableSet());
  }
}
