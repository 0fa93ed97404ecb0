package org.plainline.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.plainline.bot.language.Language;

/** Takes the endings off words, by the rules of each language; words are remembered for speed. */
final class Stems {

  private static final int REMEMBERED_MAX = 2_000;

  private static final Map<String, UnaryOperator<TokenStream>> SPELLINGS =
      Map.of(
          "ar",
          ArabicNormalizationFilter::new,
          "hi",
          words -> new HindiNormalizationFilter(new IndicNormalizationFilter(words)));

  private static final Map<String, UnaryOperator<TokenStream>> FILTERS =
      Map.of(
          "ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)),
          "en", PorterStemFilter::new,
          "es", SpanishLightStemFilter::new,
          "fr", FrenchLightStemFilter::new,
          "hi",
              words ->
                  new HindiStemFilter(
                      new HindiNormalizationFilter(new IndicNormalizationFilter(words))),
          "pt", PortugueseLightStemFilter::new);

  private final Supplier<UnaryOperator<String>> fresh;
  private final AtomicReference<UnaryOperator<String>> rule;
  private final Cache<String, String> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

  Stems(Language language) {
    this(
        Optional.ofNullable(FILTERS.get(language.code())),
        language.code().equals("sw") ? SwahiliStem::of : UnaryOperator.identity());
  }

  private Stems(Optional<UnaryOperator<TokenStream>> filter, UnaryOperator<String> otherwise) {
    this.fresh = () -> filter.map(each -> filtered(analyzer(each))).orElse(otherwise);
    this.rule = new AtomicReference<>(fresh.get());
  }

  /** Keeps endings, but makes letters one that the language writes in several ways. */
  static Stems spelling(Language language) {
    return new Stems(Optional.ofNullable(SPELLINGS.get(language.code())), UnaryOperator.identity());
  }

  String of(String word) {
    return remembered.get(word, rule.get());
  }

  /** Words of practices come back with the next question; names and numbers do not. */
  void forget() {
    remembered.invalidateAll();
    rule.set(fresh.get());
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> filter) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new KeywordTokenizer();
        return new TokenStreamComponents(tokenizer, filter.apply(tokenizer));
      }
    };
  }

  private static UnaryOperator<String> filtered(Analyzer analyzer) {
    return word -> {
      try (TokenStream tokens = analyzer.tokenStream("", word)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        String stem = tokens.incrementToken() ? term.toString() : word;
        tokens.end();
        return stem.isEmpty() ? word : stem;
      } catch (IOException e) {
        throw new UncheckedIOException("reading from a string failed", e);
      }
    };
  }
}
