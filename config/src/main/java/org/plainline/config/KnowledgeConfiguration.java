package org.plainline.config;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
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
      PackShelf shelf, PlainlineSettings settings, InstantSource clock) {
    LuceneKnowledgeBase knowledge = new LuceneKnowledgeBase(settings.serving(), clock);
    knowledge.replace(shelf.packs());
    return knowledge;
  }
}
