package org.plainline.config;

import java.time.Clock;
import java.time.InstantSource;
import org.plainline.bot.Answering;
import org.plainline.bot.Bot;
import org.plainline.bot.contact.Contacts;
import org.plainline.bot.conversation.Conversations;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.config.settings.PlainlineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot, and the only clock in the house. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Bean
  Bot bot(KnowledgeBase knowledge, PlainlineSettings settings) {
    return BotAssembly.bot(knowledge, settings.country());
  }

  @Bean
  Answering answering(
      Contacts contacts,
      Conversations conversations,
      Bot bot,
      KnowledgeBase knowledge,
      PlainlineSettings settings) {
    return new Answering(
        contacts, conversations, BotAssembly.responder(bot, knowledge, settings.country()));
  }
}
