package org.plainline.config.settings;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Telegram bot.
 *
 * @param token from @BotFather; secret; empty switches Telegram off
 * @param apiUrl where the Bot API is reached
 * @param webhookSecret what Telegram must send with each webhook; secret; needed for mode webhook
 * @param mode webhook, polling (for sites without a public address) or off
 */
@ConfigurationProperties("plainline.telegram")
public record TelegramAccount(
    @DefaultValue("") String token,
    @DefaultValue("https://api.telegram.org") String apiUrl,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("webhook") String mode) {

  public TelegramAccount {
    mode = mode.toLowerCase(Locale.ROOT);
    if (!Set.of("webhook", "polling", "off").contains(mode)) {
      throw new BadSetting(
          "plainline.telegram.mode", "is \"" + mode + "\"", "use webhook, polling or off");
    }
    if (!token.isEmpty()) {
      requireComplete(token, webhookSecret, mode);
    }
    PlainlineSettings.requireAddress("plainline.telegram.api-url", apiUrl);
  }

  public boolean on() {
    return !token.isEmpty() && !mode.equals("off");
  }

  public boolean polling() {
    return on() && mode.equals("polling");
  }

  private static void requireComplete(String token, String secret, String mode) {
    if (!token.matches("[0-9]{5,}:[A-Za-z0-9_-]{20,}")) {
      throw new BadSetting(
          "plainline.telegram.token",
          "is not of the form 123456:letters-and-digits",
          "copy it from @BotFather, or leave it out to switch Telegram off");
    }
    if (mode.equals("webhook") && !secret.matches("[A-Za-z0-9_-]{16,256}")) {
      throw new BadSetting(
          "plainline.telegram.webhook-secret",
          "is missing or not 16 to 256 letters, digits, _ or -",
          "set it to a random text, or set plainline.telegram.mode to polling");
    }
  }

  @Override
  public String toString() {
    return "TelegramAccount[" + (on() ? mode : "off") + "]";
  }
}
