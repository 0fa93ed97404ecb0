package org.plainline.config;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plainline.bot.Bot;
import org.plainline.bot.Farewell;
import org.plainline.bot.Turn;
import org.plainline.bot.privacy.JdbcCopies;
import org.plainline.bot.privacy.JdbcSunset;
import org.plainline.bot.privacy.JdbcUnanswered;
import org.plainline.bot.privacy.Redaction;
import org.plainline.bot.store.Bell;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.store.WorkLoop;
import org.plainline.bot.tally.JdbcTally;
import org.plainline.bot.wording.Wording;
import org.plainline.channels.twilio.TwilioCopies;
import org.plainline.channels.twilio.TwilioSettings;
import org.plainline.config.schedule.Work;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.PrivacySettings;
import org.plainline.config.transparency.Reports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What is counted, what editors may see, and what providers must delete. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  private static final Duration COPIES_INTERVAL = Duration.ofMinutes(1);
  private static final int COPIES_AT_ONCE_MAX = 50;

  @Bean
  JdbcTally tally(JdbcStore store) {
    return new JdbcTally(store);
  }

  @Bean
  JdbcSunset sunsetInDatabase(JdbcStore store, InstantSource clock) {
    return new JdbcSunset(store, clock);
  }

  @Bean
  Reports reports(JdbcStore store, InstantSource clock, Supplier<PackShelf> shelf) {
    return new Reports(store, clock, () -> shelf.get().packs());
  }

  @Bean
  Farewell farewell(Bot bot, PlainlineSettings settings) {
    return new Farewell(bot, BotAssembly.renderer(settings.country()));
  }

  @Bean
  JdbcUnanswered unanswered(JdbcStore store, InstantSource clock) {
    Redaction redaction = new Redaction(Wording.lines("wording/redaction.tsv"));
    return new JdbcUnanswered(store, redaction, clock);
  }

  /** What to do with a turn for editors: nothing, unless that is switched on. */
  @Bean
  Consumer<Turn> forEditors(JdbcUnanswered unanswered, PrivacySettings privacy) {
    return privacy.keepUnanswered() ? unanswered::note : turn -> {};
  }

  @Bean
  @Conditional(AccountConditions.Twilio.class)
  @ConditionalOnProperty(
      name = "plainline.privacy.delete-provider-copies",
      havingValue = "true",
      matchIfMissing = true)
  JdbcCopies copies(JdbcStore store, TwilioSettings twilio, InstantSource clock) {
    return new JdbcCopies(store, new TwilioCopies(twilio), clock);
  }

  @Bean
  Work copyDeleter(Optional<JdbcCopies> copies) {
    WorkLoop loop =
        new WorkLoop(
            () -> copies.map(each -> each.deleteDue(COPIES_AT_ONCE_MAX)).orElse(0),
            new Bell(),
            COPIES_INTERVAL);
    return Work.of("copies", loop, loop::stop);
  }
}
