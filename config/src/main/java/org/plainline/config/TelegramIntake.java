package org.plainline.config;

import java.net.URI;
import java.time.InstantSource;
import org.plainline.bot.store.OneNode;
import org.plainline.channels.telegram.Pause;
import org.plainline.channels.telegram.TelegramChannel;
import org.plainline.channels.telegram.TelegramPoller;
import org.plainline.channels.telegram.TelegramSettings;
import org.plainline.channels.telegram.TelegramWebhook;
import org.plainline.config.schedule.Reception;
import org.plainline.config.schedule.Work;
import org.plainline.config.settings.PlainlineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Fetches Telegram's updates, or tells Telegram where to bring them. */
@Configuration(proxyBeanMethods = false)
class TelegramIntake {

  @Bean
  @Conditional(AccountConditions.TelegramPolling.class)
  Work telegramPolling(
      TelegramSettings settings, Reception reception, InstantSource clock, OneNode telegramTurn) {
    TelegramPoller poller =
        new TelegramPoller(
            settings,
            received -> reception.keep(TelegramChannel.ID, received),
            clock,
            Pause.REAL,
            telegramTurn::mine);
    Runnable work =
        () -> {
          poller.run();
          telegramTurn.leave();
        };
    return Work.of("telegram-poll", work, poller::stop);
  }

  @Bean
  @Conditional(AccountConditions.TelegramWebhook.class)
  Work telegramWebhook(TelegramSettings settings, PlainlineSettings plainline) {
    URI address = URI.create(plainline.publicUrl() + "/webhooks/telegram");
    TelegramWebhook webhook = new TelegramWebhook(settings, address, Pause.REAL);
    return Work.of("telegram-webhook", webhook, webhook::stop);
  }
}
