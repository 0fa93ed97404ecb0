package org.plainline.config.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plainline.bot.language.Language;
import org.plainline.bot.language.LanguageDetector;
import org.plainline.config.BotAssembly;
import org.plainline.config.PackShelf;
import org.plainline.config.settings.SearchSettings;
import org.plainline.knowledge.evaluation.Evaluation;
import org.plainline.knowledge.evaluation.Evaluation.Watch;
import org.plainline.knowledge.evaluation.LabelledQuestion;
import org.plainline.knowledge.evaluation.Noise;
import org.plainline.knowledge.evaluation.Report;
import org.plainline.knowledge.pack.CsvPack;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.search.Embedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well questions find their practice, beside BM25 alone. */
@Command(
    name = "evaluate",
    description = "Measure how well questions find their practice.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  private static final long SEED = 20_261_125;

  @Spec private CommandSpec spec;

  @Option(
      names = "--pack",
      required = true,
      paramLabel = "FILE",
      description = "A pack folder or zip, starter, or a CSV of id, question, answer.")
  private String pack = "";

  @Option(
      names = "--questions",
      required = true,
      paramLabel = "FILE",
      description = "A CSV of text, id: several ids by spaces, none where the bot must abstain.")
  private Path questions = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "shipped, off, or the folder of a model; shipped if not given.")
  private String model = "shipped";

  @Option(
      names = "--noise",
      paramLabel = "NOISE",
      description = "Spoil the questions first: ${COMPLETION-CANDIDATES}. Same noise every time.")
  private Noise noise = Noise.NONE;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Embedder embedder = embedder();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Watch watch = new Watch(System::nanoTime, threads::getCurrentThreadCpuTime);
    Evaluation evaluation =
        new Evaluation(Clock.systemUTC(), watch, embedder, BotAssembly.policy());
    Report report = evaluation.of(practices(), spoilt(LabelledQuestion.read(questions)));
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.of(report.asMap()) : report.asText());
    out.flush();
    return 0;
  }

  /** Figures by words alone must not pass for those of a model, so a broken one ends it here. */
  private Embedder embedder() throws IOException {
    Embedder embedder = new SearchSettings(model, List.of("en")).embedder();
    if (!embedder.equals(Embedder.NONE)) {
      embedder.fingerprint();
    }
    return embedder;
  }

  private Pack practices() throws IOException {
    Path path = Path.of(pack);
    boolean table = Files.isRegularFile(path) && !pack.toLowerCase(Locale.ROOT).endsWith(".zip");
    return table ? inItsLanguage(path) : PackShelf.only(pack);
  }

  /** A table does not say which language it is in. */
  private static Pack inItsLanguage(Path table) throws IOException {
    LanguageDetector languages = BotAssembly.languages();
    Pack asEnglish = CsvPack.read(table);
    Map<Language, Long> rows =
        asEnglish.practices().stream()
            .flatMap(practice -> practice.texts().values().stream())
            .map(text -> languages.read(text.title() + "\n" + text.answer()).first())
            .collect(Collectors.groupingBy(language -> language, Collectors.counting()));
    Language most =
        rows.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Language.ENGLISH);
    return most.equals(Language.ENGLISH) ? asEnglish : CsvPack.read(table, most);
  }

  /** With noise, and in the language that the bot would take each for if nothing came before. */
  private List<LabelledQuestion> spoilt(List<LabelledQuestion> clean) {
    var random = new Random(SEED);
    LanguageDetector languages = BotAssembly.languages();
    return clean.stream()
        .map(question -> question.with(noise, random))
        .map(question -> question.in(languages.read(question.text()).first()))
        .toList();
  }
}
