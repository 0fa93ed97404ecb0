package org.plainline.config.health;

import java.util.Map;
import java.util.TreeMap;
import org.plainline.bot.message.ChannelId;
import org.plainline.config.figures.Figures;
import org.plainline.config.settings.TelegramAccount;
import org.plainline.config.settings.TwilioAccount;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows each channel: on, off and why, or on and in trouble. */
@Component("channelsHealthIndicator")
final class ChannelsHealth implements HealthIndicator {

  private final TwilioAccount twilio;
  private final TelegramAccount telegram;
  private final Figures figures;

  ChannelsHealth(TwilioAccount twilio, TelegramAccount telegram, Figures figures) {
    this.twilio = twilio;
    this.telegram = telegram;
    this.figures = figures;
  }

  @Override
  public Health health() {
    Map<String, String> channels = new TreeMap<>();
    String phone = twilio.on() ? "on" : "off: plainline.twilio.account-sid is not set";
    channels.put("sms", phone);
    channels.put("voice", phone);
    channels.put(
        "telegram", telegram.on() ? "on, " + telegram.mode() : "off: no plainline.telegram.token");
    channels.replaceAll((channel, state) ->
        figures
            .troubleSince(new ChannelId(channel))
            .map(since -> state + ", but the provider takes nothing since " + since)
            .orElse(state));
    boolean trouble = channels.values().stream().anyMatch(state -> state.contains(", but "));
    // Another node could not send either, so this is no reason to take this one out.
    return Health.status(trouble ? "DEGRADED" : "UP").withDetails(channels).build();
  }
}
