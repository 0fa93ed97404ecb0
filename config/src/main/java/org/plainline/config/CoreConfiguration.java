package org.plainline.config;

import java.time.Clock;
import java.time.InstantSource;
import org.plainline.bot.Answering;
import org.plainline.bot.Bot;
import org.plainline.bot.Responder;
import org.plainline.bot.contact.Contacts;
import org.plainline.bot.conversation.Conversations;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.person.TextLine;
import org.plainline.config.settings.PersonSettings;
import org.plainline.config.settings.PhoneSettings;
import org.plainline.config.settings.PlainlineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

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
  BotAssembly.Lines lines(PersonSettings person, TextLine text, PhoneSettings phone) {
    return new BotAssembly.Lines(person.line(), text, phone.welcome());
  }

  /** Whoever calls is led through the phone line; whoever writes is answered by the bot alone. */
  @Bean
  @Primary
  Responder responder(
      Bot bot, KnowledgeBase knowledge, PlainlineSettings settings, BotAssembly.Lines lines) {
    return BotAssembly.responder(bot, knowledge, settings.country(), lines);
  }

  @Bean
  Answering answering(Contacts contacts, Conversations conversations, Responder responder) {
    return new Answering(contacts, conversations, responder);
  }
}
