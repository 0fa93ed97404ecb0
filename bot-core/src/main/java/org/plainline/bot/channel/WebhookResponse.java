package org.plainline.bot.channel;

/**
 * What to answer a provider's HTTP request with.
 *
 * @param status HTTP status code
 * @param contentType of the body; empty if there is no body
 * @param body text, sent as UTF-8
 */
public record WebhookResponse(int status, String contentType, String body) {

  public static WebhookResponse empty(int status) {
    return new WebhookResponse(status, "", "");
  }
}
