package org.plainline.knowledge.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.plainline.bot.language.Language;

/**
 * The inverted index: for a question, the practices that share words with it. It lives in memory
 * and is never changed; when nobody refers to it any more, it is gone.
 */
final class LuceneIndex {

  private static final String CARD = "card";
  private static final String LAST_DAY = "lastDay";

  /** Where a term can be; in ways to ask it tells more. */
  private record Place(String prefix, float boost) {}

  private static final Place ASKED = new Place("q_", 2);
  private static final Place SAID = new Place("a_", 1);
  private static final List<Place> PLACES = List.of(ASKED, SAID);

  /** Where in a text a word stands is never asked. */
  private static final FieldType COUNTED = counted();

  private final IndexSearcher searcher;
  private final int[] cardOf;
  private final Terms terms;
  private final long firstExpiry;
  private final AtomicReferenceArray<List<BoostQuery>> clauses;

  private LuceneIndex(IndexSearcher searcher, int[] cardOf, Terms terms, long firstExpiry) {
    this.searcher = searcher;
    this.cardOf = cardOf;
    this.terms = terms;
    this.firstExpiry = firstExpiry;
    this.clauses = new AtomicReferenceArray<>(terms.size());
  }

  static LuceneIndex of(List<Card> cards, Terms terms) throws IOException {
    // In one piece each: a search opens a part of a file for each word, which is cheap in an array.
    var directory =
        new ByteBuffersDirectory(
            new SingleInstanceLockFactory(),
            ByteBuffersDataOutput::new,
            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    long firstExpiry = Long.MAX_VALUE;
    try (var analyzer = new WhitespaceAnalyzer();
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int number = 0; number < cards.size(); number++) {
        long lastDay = cards.get(number).practice().lastServedOn().toEpochDay();
        firstExpiry = Math.min(firstExpiry, lastDay);
        writer.addDocument(document(cards.get(number), number, lastDay, terms));
      }
      writer.forceMerge(1);
    }
    var reader = DirectoryReader.open(directory);
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    return new LuceneIndex(searcher, cardNumbers(reader), terms, firstExpiry);
  }

  /** Numbers of the cards that share words with a question and are served that day, best first. */
  List<Integer> nearest(List<Slot> slots, LocalDate day, int cardsMax) throws IOException {
    var query = new BooleanQuery.Builder();
    int clauses = 0;
    for (Slot slot : slots) {
      for (Slot.Alternative alternative : slot.alternatives()) {
        float boost = (float) Math.max(0, alternative.likeness() * slot.weight());
        for (BoostQuery one : clauses(alternative.term())) {
          query.add(new BoostQuery(one.getQuery(), one.getBoost() * boost), Occur.SHOULD);
          clauses++;
        }
      }
    }
    if (clauses == 0) {
      return List.of();
    }
    if (day.toEpochDay() > firstExpiry) {
      query.setMinimumNumberShouldMatch(1);
      query.add(LongPoint.newRangeQuery(LAST_DAY, day.toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
    }
    List<Integer> numbers = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query.build(), cardsMax).scoreDocs) {
      numbers.add(cardOf[found.doc]);
    }
    return numbers;
  }

  /** In ways to ask and in answers; kept, for looking a term up costs more than scoring it. */
  private List<BoostQuery> clauses(int term) throws IOException {
    List<BoostQuery> known = clauses.get(term);
    if (known == null) {
      known = new ArrayList<>(2);
      for (Place place : PLACES) {
        var lucene = new Term(place.prefix + terms.language(term), terms.stem(term));
        TermStates states = TermStates.build(searcher, lucene, true);
        if (states.docFreq() > 0) {
          known.add(new BoostQuery(new TermQuery(lucene, states), place.boost));
        }
      }
      clauses.set(term, List.copyOf(known));
    }
    return known;
  }

  private static Document document(Card card, int number, long lastDay, Terms terms) {
    var document = new Document();
    document.add(new NumericDocValuesField(CARD, number));
    document.add(new LongPoint(LAST_DAY, lastDay));
    add(document, ASKED.prefix, card.asked(), terms);
    add(document, SAID.prefix, card.said(), terms);
    return document;
  }

  private static FieldType counted() {
    var counted = new FieldType(TextField.TYPE_NOT_STORED);
    counted.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    counted.freeze();
    return counted;
  }

  private static void add(Document document, String prefix, Bag bag, Terms terms) {
    Map<Language, StringBuilder> texts = new HashMap<>();
    for (int i = 0; i < bag.size(); i++) {
      int term = bag.term(i);
      var text = texts.computeIfAbsent(terms.language(term), language -> new StringBuilder());
      text.repeat(terms.stem(term) + " ", bag.countAt(i));
    }
    texts.forEach(
        (language, text) -> document.add(new Field(prefix + language, text.toString(), COUNTED)));
  }

  private static int[] cardNumbers(DirectoryReader reader) throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    for (var leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(CARD);
      for (int doc = values.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        numbers[leaf.docBase + doc] = (int) values.longValue();
      }
    }
    return numbers;
  }
}
