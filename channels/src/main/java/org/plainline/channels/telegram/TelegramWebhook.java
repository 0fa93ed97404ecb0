package org.plainline.channels.telegram;

import java.net.URI;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * Tells Telegram where to send updates. It runs on a thread of its own and tries until Telegram
 * accepts, so that the bot starts without a network too.
 */
public final class TelegramWebhook implements Runnable {

  private static final int CONNECTIONS_MAX = 40;

  private final BotApi api;
  private final SetWebhook registration;
  private final Patience patience;

  /**
   * @param settings with a webhook secret: without one every update would be refused
   * @param address public, https, on port 443, 80, 88 or 8443
   * @param pause {@link Pause#REAL} except in tests
   */
  public TelegramWebhook(TelegramSettings settings, URI address, Pause pause) {
    String secret =
        settings
            .webhookSecret()
            .orElseThrow(() -> new IllegalArgumentException("a webhook needs a secret"));
    this.api = new BotApi(settings);
    this.patience = new Patience(pause);
    this.registration =
        SetWebhook.builder()
            .url(address.toString())
            .secretToken(secret)
            .allowedUpdates(UpdateReader.KINDS)
            .maxConnections(CONNECTIONS_MAX)
            .build();
  }

  @Override
  public void run() {
    patience.until("Telegram setWebhook", () -> api.call(registration));
  }

  /** Gives up trying. A webhook once registered stays. */
  public void stop() {
    patience.stop();
  }
}
