package org.plainline.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.plainline.knowledge.evaluation.Regression.Choice;
import org.plainline.knowledge.pack.CsvPack;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.search.Probe;
import org.plainline.knowledge.search.Probe.Sighting;
import org.plainline.knowledge.search.Weights;

/**
 * Fits the weights of the search on development questions and writes them to a file. Every
 * answerable question is also asked with the practices that answer it taken away: so it becomes one
 * that nothing answers, though much is near it.
 */
public final class Calibration {

  /** A set with many questions says no more about other packs than one with few. */
  private static final int QUESTIONS_MAX = 600;

  private Calibration() {}

  /** One pack asked in several ways, clean and misspelt, still counts as one pack. */
  private record Lesson(Pack pack, List<LabelledQuestion> questions, int sharing) {

    double weight() {
      return 1 / Math.sqrt(questions.size()) / sharing;
    }
  }

  /** Arguments: the file to write, then a pack and its questions, as often as wanted. */
  public static void main(String[] arguments) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (int at = 1; at + 1 < arguments.length; at += 2) {
      Pack pack = CsvPack.read(Path.of(arguments[at]));
      int sharing = Collections.frequency(List.of(arguments), arguments[at]);
      var questions = some(LabelledQuestion.read(Path.of(arguments[at + 1])));
      lessons.add(new Lesson(pack, questions, sharing));
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Fitted by org.plainline.knowledge.evaluation.Calibration; do not edit by hand.");
    lines.addAll(fitLines(lessons));
    lines.addAll(answerLines(lessons, Weights.of(lines.subList(1, lines.size()))));
    Files.write(Path.of(arguments[0]), lines);
  }

  private static List<LabelledQuestion> some(List<LabelledQuestion> questions) {
    int step = Math.max(1, questions.size() / QUESTIONS_MAX);
    return IntStream.range(0, questions.size())
        .filter(at -> at % step == 0)
        .mapToObj(questions::get)
        .toList();
  }

  private static List<String> fitLines(List<Lesson> lessons) throws IOException {
    List<Choice> choices = new ArrayList<>();
    for (Lesson lesson : lessons) {
      var probe =
          new Probe(lesson.pack.practices(), Weights.of(List.of("fit.asked\t1", "fit.said\t1")));
      for (LabelledQuestion question : lesson.questions) {
        List<Sighting> seen = probe.look(question.asked(), Set.of());
        if (seen.stream().anyMatch(each -> question.answers().contains(each.practiceId()))) {
          choices.add(choice(seen, question, lesson.weight()));
        }
      }
    }
    double[] weights = Regression.fit(choices, Probe.fitNames().size(), Probe.fitNames().size());
    return lines("fit.", Probe.fitNames(), weights);
  }

  private static Choice choice(List<Sighting> seen, LabelledQuestion question, double weight) {
    double[][] options =
        seen.stream().map(each -> unboxed(each.fitSignals())).toArray(double[][]::new);
    boolean[] right = new boolean[seen.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = question.answers().contains(seen.get(i).practiceId());
    }
    return new Choice(options, right, weight);
  }

  private static List<String> answerLines(List<Lesson> lessons, Weights fit) throws IOException {
    List<Choice> choices = new ArrayList<>();
    for (Lesson lesson : lessons) {
      var probe = new Probe(lesson.pack.practices(), fit);
      double weight = lesson.weight();
      for (LabelledQuestion question : lesson.questions) {
        addYesOrNo(probe.look(question.asked(), Set.of()), question, weight, choices);
        if (question.answerable()) {
          addYesOrNo(probe.look(question.asked(), question.answers()), question, weight, choices);
        }
      }
    }
    List<String> names = new ArrayList<>(Probe.doubtNames());
    names.add("bias");
    return lines(
        "answers.", names, Regression.fit(choices, Probe.doubtNames().size(), names.size()));
  }

  private static void addYesOrNo(
      List<Sighting> seen, LabelledQuestion question, double weight, List<Choice> choices) {
    if (!seen.isEmpty()) {
      boolean yes = question.answers().contains(seen.getFirst().practiceId());
      List<Double> features = new ArrayList<>(seen.getFirst().doubts());
      features.add(1.0);
      double[] zeroes = new double[features.size()];
      double[][] options = {unboxed(features), zeroes};
      choices.add(new Choice(options, new boolean[] {yes, !yes}, weight));
    }
  }

  private static List<String> lines(String group, List<String> names, double[] weights) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> String.format(Locale.ROOT, "%s%s\t%.3f", group, names.get(i), weights[i]))
        .toList();
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
