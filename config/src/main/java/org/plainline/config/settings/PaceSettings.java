package org.plainline.config.settings;

import java.time.Duration;
import java.util.Map;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.outbox.Pace;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.channels.sms.SmsChannel;
import org.plainline.channels.telegram.TelegramChannel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast replies go out, on all nodes together.
 *
 * @param smsSegments text segments a second, as many as our number may send: about 1 for a long
 *     number in the US, 3 for a toll-free one, 100 for a short code
 * @param telegramMessages messages a second; Telegram takes about 30
 * @param telegramChat pause between two messages to one chat; Telegram asks for a second
 */
@ConfigurationProperties("plainline.pace")
public record PaceSettings(
    @DefaultValue("10") int smsSegments,
    @DefaultValue("30") int telegramMessages,
    @DefaultValue("1s") Duration telegramChat) {

  private static final int PER_SECOND_MAX = 1_000;

  public PaceSettings {
    requireRate("plainline.pace.sms-segments", smsSegments);
    requireRate("plainline.pace.telegram-messages", telegramMessages);
    if (telegramChat.isNegative() || telegramChat.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new BadSetting(
          "plainline.pace.telegram-chat",
          "is not between 0s and 1m",
          "use 1s, the pause that Telegram asks for");
    }
  }

  public Map<ChannelId, Pace> paces() {
    Pace texts =
        new Pace(
            interval(smsSegments),
            Duration.ZERO,
            message -> SmsSegments.of(message.parts().getFirst().text()).count());
    Pace chats = new Pace(interval(telegramMessages), telegramChat, _ -> 1);
    return Map.of(SmsChannel.ID, texts, TelegramChannel.ID, chats);
  }

  private static Duration interval(int perSecond) {
    return Duration.ofSeconds(1).dividedBy(perSecond);
  }

  private static void requireRate(String setting, int perSecond) {
    if (perSecond < 1 || perSecond > PER_SECOND_MAX) {
      throw new BadSetting(
          setting,
          "is " + perSecond + ", which is not between 1 and " + PER_SECOND_MAX,
          "use what the provider lets this sender send in a second");
    }
  }
}
