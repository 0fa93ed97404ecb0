package org.plainline.knowledge.evaluation;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.Bm25Alone;
import org.plainline.knowledge.search.Embedder;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.plainline.knowledge.search.VectorSource;

/** Asks a pack labelled questions, by the real search and by BM25 alone, in one run. */
public final class Evaluation {

  private static final int WARM_UP_MAX = 2_000;

  private final InstantSource clock;
  private final Watch watch;
  private final Embedder embedder;
  private final DecisionPolicy policy;

  /**
   * Running counts of nanoseconds.
   *
   * @param elapsed as on a wall
   * @param cpu that the thread asking was at work
   */
  public record Watch(LongSupplier elapsed, LongSupplier cpu) {}

  /**
   * @param clock decides which practices have expired
   * @param watch for latency
   * @param embedder the model, or {@link Embedder#NONE}
   * @param policy what the bot decides by
   */
  public Evaluation(InstantSource clock, Watch watch, Embedder embedder, DecisionPolicy policy) {
    this.clock = clock;
    this.watch = watch;
    this.embedder = embedder;
    this.policy = policy;
  }

  /** Every question once, after a warm-up on as many others as there are. */
  public Report of(Pack pack, List<LabelledQuestion> questions) throws IOException {
    var base =
        new LuceneKnowledgeBase(
            Serving.SOURCED, clock, new VectorSource(embedder, Optional.empty(), Runnable::run));
    base.replace(List.of(pack));
    questions.stream().limit(WARM_UP_MAX).forEach(each -> base.search(otherwise(each.asked())));
    List<Outcome> outcomes = ask(base::search, questions);
    List<Outcome> yardstick = ask(new Bm25Alone(pack.practices())::search, questions);
    return new Report(outcomes, yardstick, policy, strays(pack, questions));
  }

  /** Questions that no practice of the pack answers, though their ids say that one does. */
  private static long strays(Pack pack, List<LabelledQuestion> questions) {
    Set<String> ids = pack.practices().stream().map(Practice::id).collect(Collectors.toSet());
    return questions.stream()
        .filter(LabelledQuestion::answerable)
        .filter(question -> Collections.disjoint(question.answers(), ids))
        .count();
  }

  /** The same words as another question, so that the answer is not remembered. */
  private static Question otherwise(Question asked) {
    return new Question(asked.words() + " ", asked.alternatives(), asked.language());
  }

  private List<Outcome> ask(
      Function<Question, List<Passage>> search, List<LabelledQuestion> questions) {
    List<Outcome> outcomes = new ArrayList<>();
    for (LabelledQuestion question : questions) {
      Question asked = question.asked();
      long start = watch.elapsed.getAsLong();
      long startCpu = watch.cpu.getAsLong();
      List<Passage> passages = search.apply(asked);
      long cpu = watch.cpu.getAsLong() - startCpu;
      outcomes.add(new Outcome(question, passages, watch.elapsed.getAsLong() - start, cpu));
    }
    return outcomes;
  }
}
