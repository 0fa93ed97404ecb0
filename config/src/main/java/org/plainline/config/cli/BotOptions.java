package org.plainline.config.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.plainline.bot.Bot;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.config.BotAssembly;
import org.plainline.config.PackShelf;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.SearchSettings;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.plainline.knowledge.search.VectorSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** Which bot to talk to: the same settings as the server's, from the environment or by option. */
final class BotOptions {

  @Option(
      names = "--packs",
      split = ",",
      description = "Folders or zip files of practices; starter is the pack that ships.")
  private List<String> packs = List.of();

  @Option(names = "--serve", description = "vetted or sourced.")
  private String serve = "";

  @Option(names = "--country", description = "Whose emergency numbers to give, such as KE.")
  private String country = "";

  Bot bot(KnowledgeBase knowledge) {
    return BotAssembly.bot(knowledge, settings().country());
  }

  /**
   * The knowledge base of the server: the same practices, model and vectors on disk.
   *
   * @param making makes vectors that are not on disk yet, some half a minute for the starter pack;
   *     until they are there, words alone are searched
   */
  LuceneKnowledgeBase knowledge(InstantSource clock, Executor making) {
    PlainlineSettings settings = settings();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    VectorSource vectors = search().vectors(dataDir(settings), making);
    LuceneKnowledgeBase knowledge = new LuceneKnowledgeBase(settings.serving(), clock, vectors);
    knowledge.replace(PackShelf.read(settings.packs(), today).packs());
    return knowledge;
  }

  /** Says on the way that the very first question takes a while. */
  Executor waited(PrintWriter out) {
    boolean firstTime = Files.notExists(SearchSettings.folder(dataDir(settings())));
    return work -> {
      if (firstTime) {
        out.println("Learning what the practices mean. The first time takes half a minute.");
        out.flush();
      }
      work.run();
    };
  }

  /** Vectors of other packs lie apart, so that the server's are not made again. */
  private Path dataDir(PlainlineSettings settings) {
    return packs.isEmpty() ? settings.dataDir() : settings.dataDir().resolve("other-packs");
  }

  private static SearchSettings search() {
    return Binder.get(new StandardEnvironment())
        .bindOrCreate("plainline.search", SearchSettings.class);
  }

  private PlainlineSettings settings() {
    PlainlineSettings set =
        Binder.get(new StandardEnvironment()).bindOrCreate("plainline", PlainlineSettings.class);
    return new PlainlineSettings(
        set.publicUrl(),
        set.dataDir(),
        country.isEmpty() ? set.country() : country,
        packs.isEmpty() ? set.packs() : packs,
        serve.isEmpty() ? set.serve() : serve.toLowerCase(Locale.ROOT),
        false);
  }
}
