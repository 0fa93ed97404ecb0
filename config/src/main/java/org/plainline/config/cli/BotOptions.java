package org.plainline.config.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.plainline.bot.Bot;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.config.BotAssembly;
import org.plainline.config.PackShelf;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
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

  LuceneKnowledgeBase knowledge(InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LuceneKnowledgeBase knowledge = new LuceneKnowledgeBase(settings().serving(), clock);
    knowledge.replace(PackShelf.read(settings().packs(), today).packs());
    return knowledge;
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
