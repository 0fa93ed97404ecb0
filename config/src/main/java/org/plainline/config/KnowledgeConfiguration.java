package org.plainline.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.SearchSettings;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.plainline.knowledge.search.VectorSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The knowledge base and the packs in it. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

  private static final Logger log = LoggerFactory.getLogger(KnowledgeConfiguration.class);

  @Bean
  PackShelf packShelf(PlainlineSettings settings, InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    PackShelf shelf = PackShelf.read(settings.packs(), today);
    shelf.findings().forEach(finding -> log.warn("{}", finding));
    return shelf;
  }

  @Bean
  LuceneKnowledgeBase knowledgeBase(
      PackShelf shelf, PlainlineSettings settings, SearchSettings search, InstantSource clock) {
    Path folder = settings.dataDir().resolve("vectors");
    VectorSource vectors =
        new VectorSource(search.embedder(), Optional.of(folder), KnowledgeConfiguration::later);
    LuceneKnowledgeBase knowledge = new LuceneKnowledgeBase(settings.serving(), clock, vectors);
    knowledge.replace(shelf.packs());
    return knowledge;
  }

  /** Vectors take a while to make; until they are there, words alone are searched. */
  private static void later(Runnable work) {
    Thread.ofPlatform().name("vectors").daemon().start(work);
  }
}
