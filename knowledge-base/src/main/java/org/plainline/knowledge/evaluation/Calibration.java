package org.plainline.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
import org.plainline.knowledge.search.Weights;

/**
 * Fits the weights of the search on development questions and on the starter pack, with a model and
 * without, and writes them to a file. Every answerable question is also asked with the practices
 * that answer it taken away: so it becomes one that nothing answers, though much is near it.
 */
public final class Calibration {

  /** More are no help, and slow. */
  private static final int OPTIONS_MAX = 20;

  private final List<Lesson> lessons;
  private final Embedder embedder;
  private final boolean byMeaning;
  private final String group;

  private Calibration(List<Lesson> lessons, Embedder embedder) {
    this.lessons = lessons;
    this.embedder = embedder;
    this.byMeaning = !embedder.equals(Embedder.NONE);
    this.group = Probe.group(byMeaning, lessons.getFirst().asked());
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
      int sharing = Collections.frequency(tables, table);
      lessons.add(Lesson.of(table, practices, questions, sharing));
    }
    var starter = PackFiles.onClassPath(Calibration.class.getClassLoader(), "packs/starter");
    new PackReader()
        .read(starter)
        .pack()
        .ifPresent(pack -> lessons.addAll(Lesson.ofWaysToAsk("starter", pack.practices())));
    return lessons;
  }

  /** Lines of weights, fitted on the sources that are let in. */
  private List<String> fitted(Predicate<String> sources) throws IOException {
    List<Lesson> some = lessons.stream().filter(each -> sources.test(each.source())).toList();
    List<String> lines = new ArrayList<>(fitLines(some));
    lines.addAll(answerLines(some, Weights.of(lines)));
    return lines;
  }

  /** For each source, how well weights that never saw it know what they know. */
  private List<String> crossValidated() throws IOException {
    List<String> table = new ArrayList<>();
    var all = new ArrayList<Forecast>();
    List<String> names = lessons.stream().map(Lesson::source).distinct().toList();
    for (String source : names.size() > 1 ? names : List.<String>of()) {
      Weights weights = Weights.of(fitted(each -> !each.equals(source)));
      List<Forecast> forecasts = new ArrayList<>();
      for (Lesson lesson : lessons) {
        if (lesson.source().equals(source)) {
          forecasts.addAll(forecasts(lesson, weights));
          for (Lesson hidden : lesson.hidden()) {
            forecasts.addAll(forecasts(hidden, weights));
          }
        }
      }
      table.add(Path.of(source).getFileName() + group + " " + Forecast.summary(forecasts));
      all.addAll(forecasts);
    }
    table.addAll(Forecast.reliability(all));
    table.addAll(Forecast.thresholds(all));
    return table;
  }

  private List<Forecast> forecasts(Lesson lesson, Weights weights) throws IOException {
    var probe = new Probe(lesson.practices(), weights, embedder);
    List<Forecast> forecasts = new ArrayList<>();
    for (LabelledQuestion question : lesson.questions()) {
      List<Sighting> seen = probe.look(question.asked());
      if (!seen.isEmpty()) {
        boolean right = question.answers().contains(seen.getFirst().practiceId());
        forecasts.add(new Forecast(seen.getFirst().probability(), right, question.answerable()));
      }
    }
    return forecasts;
  }

  private List<String> fitLines(List<Lesson> some) throws IOException {
    List<Choice> choices = new ArrayList<>();
    Weights start = Weights.of(List.of("fit" + group + "asked\t1", "fit" + group + "said\t1"));
    for (Lesson lesson : some) {
      var probe = new Probe(lesson.practices(), start, embedder);
      for (LabelledQuestion question : lesson.questions()) {
        List<Sighting> seen = first(probe.look(question.asked()));
        if (seen.stream().anyMatch(each -> question.answers().contains(each.practiceId()))) {
          choices.add(choice(seen, question, lesson.weight()));
        }
      }
    }
    List<String> names = Probe.fitNames(byMeaning);
    return lines("fit", names, Regression.fit(choices, names.size(), names.size()));
  }

  private static List<Sighting> first(List<Sighting> seen) {
    return seen.subList(0, Math.min(OPTIONS_MAX, seen.size()));
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

  private List<String> answerLines(List<Lesson> some, Weights fit) throws IOException {
    List<Choice> choices = new ArrayList<>();
    for (Lesson lesson : some) {
      addYesOrNo(lesson, fit, choices);
      for (Lesson hidden : lesson.hidden()) {
        addYesOrNo(hidden, fit, choices);
      }
    }
    List<String> names = new ArrayList<>(Probe.doubtNames(byMeaning));
    names.add("bias");
    return lines("answers", names, Regression.fit(choices, names.size() - 1, names.size()));
  }

  private void addYesOrNo(Lesson lesson, Weights fit, List<Choice> choices) throws IOException {
    var probe = new Probe(lesson.practices(), fit, embedder);
    for (LabelledQuestion question : lesson.questions()) {
      List<Sighting> seen = probe.look(question.asked());
      if (!seen.isEmpty()) {
        boolean yes = question.answers().contains(seen.getFirst().practiceId());
        List<Double> features = new ArrayList<>(seen.getFirst().doubts());
        features.add(1.0);
        double[][] options = {unboxed(features), new double[features.size()]};
        choices.add(new Choice(options, new boolean[] {yes, !yes}, lesson.weight()));
      }
    }
  }

  private List<String> lines(String kind, List<String> names, double[] weights) {
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> String.format(Locale.ROOT, "%s%s%s\t%.3f", kind, group, names.get(i), weights[i]))
        .toList();
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
