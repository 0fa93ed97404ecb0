package org.plainline.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Passage.Match;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.Serving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Practices found by their words. {@link #replace} builds a new index beside the old one and puts
 * it in its place in one step: searches are never interrupted, and since answers are remembered by
 * generation and day, a withdrawn or expired practice is not served from memory either.
 */
public final class LuceneKnowledgeBase implements KnowledgeBase {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneKnowledgeBase.class);
  private static final int PASSAGES_MAX = 10;
  private static final int READINGS_MAX = 3;
  private static final double LATER_READING = 0.9;

  private final Serving serving;
  private final InstantSource clock;
  private final VectorSource vectors;
  private final PlainWords plain = new PlainWords();
  private final Thesaurus thesaurus = Thesaurus.shipped(plain);
  private final Weights weights = Weights.shipped();
  private final Map<Language, Tongue> tongues = new ConcurrentHashMap<>();
  private final AtomicReference<Generation> current;
  private final Set<String> failuresLogged = ConcurrentHashMap.newKeySet();

  /** An empty base that searches by words alone: {@link #replace} fills it. */
  public LuceneKnowledgeBase(Serving serving, InstantSource clock) {
    this(serving, clock, VectorSource.NONE);
  }

  /** An empty base that searches by words, and by meaning as soon as its vectors are made. */
  public LuceneKnowledgeBase(Serving serving, InstantSource clock, VectorSource vectors) {
    this.serving = serving;
    this.clock = clock;
    this.vectors = vectors;
    this.current = new AtomicReference<>(generation(List.of()));
  }

  /**
   * Puts these packs in place of whatever was there. Of two practices with one id the first counts.
   *
   * @throws UncheckedIOException if there is no memory for the index; the old one stays in place
   */
  public synchronized void replace(List<Pack> packs) {
    Generation fresh = generation(packs);
    current.set(fresh);
    if (vectors.exists()) {
      vectors.background().execute(() -> addVectors(fresh));
    }
  }

  /** Answering goes on by words until the vectors are there, and if they never come. */
  private void addVectors(Generation byWords) {
    try {
      if (isCurrent(byWords)) {
        PracticeIndex index = byWords.index().with(vectors);
        if (current.compareAndSet(byWords, byWords.with(index))) {
          LOG.info("{} practices are searched by meaning too", byWords.practices().size());
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "The model cannot be used, so practices are searched by words alone ({}). Let"
              + " plainline.search.model be shipped, off, or a folder with model.onnx and"
              + " tokenizer.json.",
          e.toString());
    }
  }

  /** The very same: of practices that were put in place twice, only the later are. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isCurrent(Generation generation) {
    return current.get() == generation;
  }

  @Override
  public List<Passage> search(Question question) {
    try {
      Generation generation = current.get();
      var asked = new Generation.Asked(today(), digest(question));
      return generation.answers().get(asked, key -> find(generation, key.day(), question));
    } catch (RuntimeException | StackOverflowError e) {
      logOnce(e);
      return List.of();
    }
  }

  @Override
  public Optional<Passage> passage(String practiceId, Language language) {
    return Optional.ofNullable(current.get().practices().get(practiceId))
        .filter(practice -> practice.servedAt(today()))
        .map(practice -> practice.passage(language, Match.CERTAIN));
  }

  @Override
  public List<Passage> menu(Language language) {
    return current.get().menu().stream().flatMap(id -> passage(id, language).stream()).toList();
  }

  /** Forgets the words of questions that were read one by one, for speed. */
  public void forgetWords() {
    current.get().index().forget();
    tongues.values().forEach(tongue -> tongue.stems().forget());
  }

  private static String digest(Question question) {
    Stream<String> fields = Stream.of(question.language().code(), question.words());
    Stream<String> all = Stream.concat(fields, question.alternatives().stream());
    return Digest.of(all.collect(Collectors.joining("\0")));
  }

  /** The reading of speech that fits best counts; a later one must be clearly better. */
  private List<Passage> find(Generation generation, LocalDate day, Question question) {
    List<Passage> best = find(generation, day, question.words(), question.language());
    List<String> others = question.alternatives();
    double trust = 1;
    for (String other : others.subList(0, Math.min(READINGS_MAX, others.size()))) {
      trust *= LATER_READING;
      List<Passage> found = find(generation, day, other, question.language());
      if (score(found) * trust > score(best)) {
        best = found;
      }
    }
    return best;
  }

  private static double score(List<Passage> passages) {
    return passages.isEmpty() ? 0 : passages.getFirst().score();
  }

  private List<Passage> find(Generation generation, LocalDate day, String text, Language language) {
    Reading reading = generation.index().read(text, language);
    try {
      var ranked = generation.index().rank(reading, day);
      List<Passage> passages = new ArrayList<>();
      double score = 1;
      int looked = reading.topic() ? ranked.size() : Math.min(PASSAGES_MAX, ranked.size());
      for (int at = 0; at < looked; at++) {
        score = Math.min(score, weights.probability(Doubts.of(ranked, at, weights)));
        var one = ranked.get(at);
        boolean named = one.card().isNamed(reading);
        var match = new Match(score, one.related(), named);
        passages.add(one.card().practice().passage(language, match));
      }
      return shown(passages);
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory cannot be read", e);
    }
  }

  /** What a topic names is not pushed out by what it does not name; best first all the same. */
  private static List<Passage> shown(List<Passage> best) {
    Set<Passage> named =
        best.stream()
            .sorted(Comparator.comparing(passage -> !passage.match().named()))
            .limit(PASSAGES_MAX)
            .collect(Collectors.toSet());
    return best.stream().filter(named::contains).toList();
  }

  private Generation generation(List<Pack> packs) {
    Map<String, Practice> practices = new LinkedHashMap<>();
    packs.stream()
        .flatMap(pack -> pack.practices().stream())
        .filter(serving::admits)
        .forEach(practice -> practices.putIfAbsent(practice.id(), practice));
    List<String> menu =
        packs.stream().flatMap(pack -> pack.about().menu().stream()).distinct().toList();
    try {
      var builder = new IndexBuilder(plain, tonguesOf(practices), thesaurus, weights);
      return Generation.of(builder.build(List.copyOf(practices.values())), practices, menu);
    } catch (IOException e) {
      throw new UncheckedIOException("no index can be built in memory", e);
    }
  }

  private Map<Language, Tongue> tonguesOf(Map<String, Practice> practices) {
    Map<Language, Tongue> spoken = new HashMap<>();
    for (Practice practice : practices.values()) {
      for (Language language : practice.texts().keySet()) {
        spoken.computeIfAbsent(
            language, each -> tongues.computeIfAbsent(each, code -> Tongue.of(code, plain)));
      }
    }
    return Map.copyOf(spoken);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Says where it failed, once for each kind, and never what was asked. */
  private void logOnce(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String place = trace.length == 0 ? "" : trace[0].toString();
    if (failuresLogged.add(failure.getClass().getName() + place)) {
      LOG.error("search failed: {} at {}", failure.getClass().getName(), place);
    }
  }
}
