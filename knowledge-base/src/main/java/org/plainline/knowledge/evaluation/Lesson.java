package org.plainline.knowledge.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

/**
 * Practices and questions to learn weights from.
 *
 * @param source lessons of one source are left out together when weights are tried on it
 * @param questions asked of them
 * @param weight of each question
 */
record Lesson(
    String source, List<Practice> practices, List<LabelledQuestion> questions, double weight) {

  private static final int FOLDS = 8;
  private static final int CLUSTER = 3;

  private static final PlainText NOTHING = new PlainText("", List.of(), "", "");

  /** Whole, as a bank and as clusters. */
  private static final int SHAPES = 3;

  /** A source with many questions says no more about other packs than one with few. */
  private static final int QUESTIONS_MAX = 600;

  /**
   * @param sharing how much less each question counts because other lessons say much the same
   */
  static Lesson of(
      String source, List<Practice> practices, List<LabelledQuestion> questions, double sharing) {
    int step = Math.ceilDiv(Math.max(1, questions.size()), QUESTIONS_MAX);
    var some = every(questions, at -> at % step == 0);
    return new Lesson(source, practices, some, 1 / Math.sqrt(some.size()) / sharing);
  }

  /** Ways to ask as questions, each put to practices that were not told of it. */
  static List<Lesson> ofWaysToAsk(String source, List<Practice> practices) {
    List<Lesson> lessons = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int asked = fold;
      List<LabelledQuestion> questions = new ArrayList<>();
      List<Practice> kept = new ArrayList<>();
      for (Practice practice : practices) {
        english(practice)
            .ifPresent(text -> {
              for (String way : every(text.questions(), at -> at > 0 && at % FOLDS == asked)) {
                questions.add(new LabelledQuestion(way, Set.of(practice.id())));
              }
              kept.add(
                  asking(
                      practice,
                      every(text.questions(), at -> at == 0 || at % FOLDS != asked),
                      true));
            });
      }
      lessons.add(of(source, kept, questions, SHAPES * Math.sqrt(FOLDS)));
    }
    return lessons;
  }

  /** A bank and clusters, where practices have more ways to ask than those; the rest is asked. */
  static List<Lesson> ofFewWaysToAsk(String source, List<Practice> practices) {
    List<Lesson> lessons = new ArrayList<>();
    for (int ways : List.of(1, CLUSTER)) {
      List<LabelledQuestion> questions = new ArrayList<>();
      List<Practice> kept = new ArrayList<>();
      for (Practice practice : practices) {
        english(practice)
            .ifPresent(text -> {
              for (String way : every(text.questions(), at -> at >= ways)) {
                questions.add(new LabelledQuestion(way, Set.of(practice.id())));
              }
              kept.add(asking(practice, every(text.questions(), at -> at < ways), ways == 1));
            });
      }
      if (!questions.isEmpty()) {
        lessons.add(of(source, kept, questions, SHAPES));
      }
    }
    return lessons;
  }

  /**
   * The same with practices taken away and only the questions that they would have answered: what
   * is asked is near, but nothing answers it.
   */
  List<Lesson> hidden() {
    List<Lesson> lessons = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int taken = fold;
      Set<String> gone =
          every(practices, at -> at % FOLDS == taken).stream()
              .map(Practice::id)
              .collect(Collectors.toSet());
      List<LabelledQuestion> unanswered =
          questions.stream()
              .filter(each -> each.answerable() && gone.containsAll(each.answers()))
              .map(each -> new LabelledQuestion(each.text(), Set.of()))
              .toList();
      var left = practices.stream().filter(practice -> !gone.contains(practice.id())).toList();
      lessons.add(new Lesson(source, left, unanswered, weight));
    }
    return lessons;
  }

  /** True if practices say how they are asked for. */
  boolean asked() {
    return practices.stream()
        .flatMap(practice -> practice.texts().values().stream())
        .anyMatch(text -> !text.waysToAsk().isEmpty());
  }

  private static <T> List<T> every(List<T> all, IntPredicate place) {
    return IntStream.range(0, all.size()).filter(place).mapToObj(all::get).toList();
  }

  private static Optional<PracticeText> english(Practice practice) {
    return Optional.ofNullable(practice.texts().get(Language.ENGLISH));
  }

  private static Practice asking(Practice old, List<String> questions, boolean said) {
    PracticeText text = english(old).orElseThrow();
    String title = said ? text.title() : "";
    var less = new PracticeText(title, questions, said ? text.plain() : NOTHING);
    return new Practice(
        old.id(),
        old.topic(),
        old.risk(),
        old.reach(),
        old.grounds(),
        old.review(),
        Map.of(Language.ENGLISH, less));
  }
}
