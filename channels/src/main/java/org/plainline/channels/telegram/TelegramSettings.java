package org.plainline.channels.telegram;

import java.net.URI;
import java.util.Optional;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How to reach Telegram, and how it proves that it is Telegram. Printing it shows no secret.
 *
 * @param token of the bot, from BotFather; it is part of every address that is called
 * @param apiUrl scheme, host and port of the Bot API, normally {@code https://api.telegram.org}
 * @param webhookSecret 1 to 256 of A-Z, a-z, 0-9, _ and -; empty if there is no webhook
 */
public record TelegramSettings(String token, URI apiUrl, Optional<String> webhookSecret) {

  public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  public TelegramSettings {
    if (!token.matches("[A-Za-z0-9:_-]{1,256}")) {
      throw new IllegalArgumentException("the Telegram token is missing or malformed");
    }
    if (!webhookSecret.orElse("unused").matches("[A-Za-z0-9_-]{1,256}")) {
      throw new IllegalArgumentException("a webhook secret has 1 to 256 of A-Z a-z 0-9 _ -");
    }
    if (!isRoot(apiUrl)) {
      throw new IllegalArgumentException("the Telegram api-url is a scheme, a host and a port");
    }
  }

  TelegramUrl url() {
    int usual = apiUrl.getScheme().equals("https") ? 443 : 80;
    int port = apiUrl.getPort() == -1 ? usual : apiUrl.getPort();
    return new TelegramUrl(apiUrl.getScheme(), apiUrl.getHost(), port, false);
  }

  private static boolean isRoot(URI url) {
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    return web && url.getHost() != null && url.getPath().matches("/?") && url.getQuery() == null;
  }

  @Override
  public String toString() {
    return "TelegramSettings[" + apiUrl.getHost() + "]";
  }
}
