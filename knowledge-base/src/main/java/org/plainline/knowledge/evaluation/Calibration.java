package org.plainline.knowledge.evaluation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plainline.knowledge.evaluation.Regression.Choice;
import org.plainline.knowledge.pack.CsvPack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.search.Embedder;
import org.plainline.knowledge.search.OnnxEmbedder;
import org.plainline.knowledge.search.Probe;
import org.plainline.knowledge.search.Probe.Sighting;
import org.plainline.knowledge.search.Probe.Verdict;
import org.plainline.knowledge.search.Weights;

/**
 * Fits the weights of the search on development questions and on the starter pack, with a model and
 * without, and writes them to a file. Packs with many ways to ask are also cut down to banks (one
 * way to ask and the answer) and to clusters (three ways, no answer), since most packs have few.
 * Every answerable question is also asked with the practices that answer it taken away: so it
 * becomes one that nothing answers, though much is near it.
 */
public final class Calibration {

  private final List<Lesson> lessons;
  private final IdentityHashMap<Lesson, List<List<Sighting>>> seen = new IdentityHashMap<>();
  private final boolean byMeaning;
  private final String group;

  private Calibration(List<Lesson> lessons, Embedder embedder) throws IOException {
    this.lessons = new ArrayList<>(lessons);
    this.byMeaning = !embedder.equals(Embedder.NONE);
    this.group = Probe.group(byMeaning, lessons.getFirst().asked());
    lessons.forEach(lesson -> this.lessons.addAll(lesson.hidden()));
    var probe = new Probe(embedder);
    for (Lesson lesson : this.lessons) {
      var questions = lesson.questions().stream().map(LabelledQuestion::asked).toList();
      seen.put(lesson, probe.look(lesson.practices(), questions));
    }
  }

  /** Arguments: the file to write, then a pack and its questions, as often as wanted. */
  public static void main(String[] arguments) throws IOException {
    List<Lesson> lessons = lessons(List.of(arguments).subList(1, arguments.length));
    List<String> lines = new ArrayList<>();
    lines.add("# Fitted by org.plainline.knowledge.evaluation.Calibration; do not edit by hand.");
    for (Embedder each : List.of(Embedder.NONE, new RememberingEmbedder(OnnxEmbedder.shipped()))) {
      for (boolean asked : List.of(true, false)) {
        var alike = lessons.stream().filter(lesson -> lesson.asked() == asked).toList();
        var calibration = new Calibration(alike, each);
        lines.addAll(calibration.fitted(source -> true));
        Files.write(Path.of(arguments[0]), lines);
        calibration.crossValidated().forEach(System.out::println);
      }
    }
  }

  private static List<Lesson> lessons(List<String> tables) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (int at = 0; at + 1 < tables.size(); at += 2) {
      String table = tables.get(at);
      var questions = LabelledQuestion.read(Path.of(tables.get(at + 1)));
      var practices = CsvPack.read(Path.of(table)).practices();
      double sharing = Collections.frequency(tables, table);
      List<Lesson> shorter = Lesson.ofFewWaysToAsk(table, practices);
      lessons.add(Lesson.of(table, practices, questions, sharing + shorter.size()));
      lessons.addAll(shorter);
    }
    var starter = PackFiles.onClassPath(Calibration.class.getClassLoader(), "packs/starter");
    new PackReader()
        .read(starter)
        .pack()
        .ifPresent(pack -> {
          lessons.addAll(Lesson.ofWaysToAsk("starter", pack.practices()));
          lessons.addAll(Lesson.ofFewWaysToAsk("starter", pack.practices()));
        });
    return lessons;
  }

  /** Lines of weights, fitted on the sources that are let in. */
  private List<String> fitted(Predicate<String> sources) {
    List<Lesson> some = lessons.stream().filter(each -> sources.test(each.source())).toList();
    List<String> lines = new ArrayList<>(fitLines(some));
    lines.addAll(answerLines(some, Weights.of(lines)));
    return lines;
  }

  /** For each source, how well weights that never saw it know what they know. */
  private List<String> crossValidated() {
    List<String> table = new ArrayList<>();
    var all = new ArrayList<Forecast>();
    List<String> names = lessons.stream().map(Lesson::source).distinct().toList();
    for (String source : names.size() > 1 ? names : List.<String>of()) {
      Weights weights = Weights.of(fitted(each -> !each.equals(source)));
      List<Forecast> forecasts = new ArrayList<>();
      for (Lesson lesson : lessons) {
        if (lesson.source().equals(source)) {
          forecasts.addAll(forecasts(lesson, weights));
        }
      }
      table.add(Path.of(source).getFileName() + group + " " + Forecast.summary(forecasts));
      all.addAll(forecasts);
    }
    table.addAll(Forecast.reliability(all));
    table.addAll(Forecast.thresholds(all));
    return table;
  }

  private List<Forecast> forecasts(Lesson lesson, Weights weights) {
    List<Forecast> forecasts = new ArrayList<>();
    each(
        lesson,
        (question, sightings) ->
            Probe.judge(sightings, weights)
                .ifPresent(verdict ->
                    forecasts.add(
                        new Forecast(
                            verdict.probability(),
                            question.answers().contains(verdict.practiceId()),
                            question.answerable()))));
    return forecasts;
  }

  private List<String> fitLines(List<Lesson> some) {
    List<Choice> choices = new ArrayList<>();
    for (Lesson lesson : some) {
      each(
          lesson,
          (question, sightings) -> {
            if (sightings.stream()
                .anyMatch(each -> question.answers().contains(each.practiceId()))) {
              choices.add(choice(sightings, question, lesson.weight()));
            }
          });
    }
    List<String> names = Probe.fitNames(byMeaning);
    return lines("fit", names, Regression.fit(choices, names.size(), names.size()));
  }

  private static Choice choice(List<Sighting> sightings, LabelledQuestion question, double weight) {
    double[][] options = sightings.stream().map(Sighting::fitSignals).toArray(double[][]::new);
    boolean[] right = new boolean[options.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = question.answers().contains(sightings.get(i).practiceId());
    }
    return new Choice(options, right, weight);
  }

  private List<String> answerLines(List<Lesson> some, Weights fit) {
    List<Choice> choices = new ArrayList<>();
    for (Lesson lesson : some) {
      each(
          lesson,
          (question, sightings) ->
              Probe.judge(sightings, fit)
                  .ifPresent(verdict -> choices.add(yesOrNo(verdict, question, lesson.weight()))));
    }
    List<String> names = new ArrayList<>(Probe.doubtNames());
    names.add("bias");
    return lines("answers", names, Regression.fit(choices, names.size() - 1, names.size()));
  }

  private static Choice yesOrNo(Verdict verdict, LabelledQuestion question, double weight) {
    boolean yes = question.answers().contains(verdict.practiceId());
    List<Double> doubts = verdict.doubts();
    double[] features = new double[doubts.size() + 1];
    Arrays.setAll(features, at -> at < doubts.size() ? doubts.get(at) : 1);
    return new Choice(
        new double[][] {features, new double[features.length]}, new boolean[] {yes, !yes}, weight);
  }

  private void each(Lesson lesson, BiConsumer<LabelledQuestion, List<Sighting>> action) {
    List<List<Sighting>> found = requireNonNull(seen.get(lesson));
    for (int at = 0; at < found.size(); at++) {
      action.accept(lesson.questions().get(at), found.get(at));
    }
  }

  private List<String> lines(String kind, List<String> names, double[] weights) {
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> String.format(Locale.ROOT, "%s%s%s\t%.3f", kind, group, names.get(i), weights[i]))
        .toList();
  }
}
