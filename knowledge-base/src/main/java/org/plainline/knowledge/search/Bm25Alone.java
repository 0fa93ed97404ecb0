package org.plainline.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.Question;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

/**
 * What a search engine does with its defaults: one English field with questions and answer, ranked
 * by BM25. The yardstick beside which the real search is measured.
 */
public final class Bm25Alone {

  private static final String TEXT = "text";
  private static final String NUMBER = "number";
  private static final int PASSAGES_MAX = 10;
  private static final int WORDS_MAX = 1_000;

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final List<Practice> practices;
  private final IndexSearcher searcher;

  public Bm25Alone(List<Practice> practices) throws IOException {
    this.practices = List.copyOf(practices);
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int number = 0; number < practices.size(); number++) {
        var document = new Document();
        document.add(new StoredField(NUMBER, number));
        document.add(new TextField(TEXT, text(practices.get(number)), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  /** Passages, best first; the scores are BM25's and not probabilities. */
  public List<Passage> search(Question question) {
    try {
      var query = new BooleanQuery.Builder();
      for (String word : words(question.words())) {
        query.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD);
      }
      List<Passage> passages = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query.build(), PASSAGES_MAX).scoreDocs) {
        var stored = searcher.storedFields().document(found.doc).getField(NUMBER);
        Practice practice = practices.get(stored.numericValue().intValue());
        passages.add(
            practice.passage(question.language(), new Passage.Match(found.score, true, true)));
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory cannot be read", e);
    }
  }

  private Set<String> words(String text) throws IOException {
    Set<String> words = new TreeSet<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < WORDS_MAX && tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }

  private static String text(Practice practice) {
    var all = new StringBuilder();
    for (PracticeText text : practice.texts().values()) {
      PlainText plain = text.plain();
      all.append(text.title()).append('\n');
      text.questions().stream()
          .filter(question -> !question.equals(text.title()))
          .forEach(question -> all.append(question).append('\n'));
      all.append(plain.lead()).append('\n').append(String.join("\n", plain.steps())).append('\n');
      all.append(plain.why()).append('\n').append(plain.whenToGetHelp()).append('\n');
    }
    return all.toString();
  }
}
