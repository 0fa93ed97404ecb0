package org.plainline.config.health;

import java.util.Map;
import java.util.TreeMap;
import org.plainline.config.settings.TelegramAccount;
import org.plainline.config.settings.TwilioAccount;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows each channel: on, or off and why. */
@Component("channelsHealthIndicator")
final class ChannelsHealth implements HealthIndicator {

  private final TwilioAccount twilio;
  private final TelegramAccount telegram;

  ChannelsHealth(TwilioAccount twilio, TelegramAccount telegram) {
    this.twilio = twilio;
    this.telegram = telegram;
  }

  @Override
  public Health health() {
    Map<String, String> channels = new TreeMap<>();
    String phone = twilio.on() ? "on" : "off: plainline.twilio.account-sid is not set";
    channels.put("sms", phone);
    channels.put("voice", phone);
    channels.put(
        "telegram", telegram.on() ? "on, " + telegram.mode() : "off: no plainline.telegram.token");
    return Health.up().withDetails(channels).build();
  }
}
