package org.plainline.config;

import java.time.Duration;
import java.time.InstantSource;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.store.Bell;
import org.plainline.bot.store.WorkLoop;
import org.plainline.config.schedule.Work;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.SearchSettings;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.plainline.knowledge.search.VectorSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The knowledge base and the packs in it. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

  /** A changed pack is in use after two looks. */
  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

  @Bean
  LuceneKnowledgeBase knowledgeBase(
      PlainlineSettings settings, SearchSettings search, InstantSource clock) {
    VectorSource vectors = search.vectors(settings.dataDir(), VectorSource.BACKGROUND);
    return new LuceneKnowledgeBase(settings.serving(), clock, vectors);
  }

  @Bean
  AudioShelf audio(PlainlineSettings settings) {
    String address = settings.publicUrl() + AudioShelf.PATH;
    return new AudioShelf(BotAssembly.renderer(settings.country()), address);
  }

  @Bean
  PackWatch packWatch(
      PlainlineSettings settings,
      InstantSource clock,
      LuceneKnowledgeBase knowledge,
      AudioShelf audio) {
    PackWatch watch =
        new PackWatch(
            settings.packs(),
            clock,
            packs -> {
              audio.use(packs);
              knowledge.replace(packs);
            });
    if (watch.isSmall()) {
      watch.open();
    }
    return watch;
  }

  @Bean
  @Primary
  KnowledgeBase practices(LuceneKnowledgeBase knowledge, PackWatch watch) {
    return new OpenedKnowledge(knowledge, watch::isOpen);
  }

  @Bean
  Work packLooks(PackWatch watch) {
    WorkLoop looks = new WorkLoop(watch::look, new Bell(), LOOK_INTERVAL);
    return Work.of("packs", looks, looks::stop);
  }
}
