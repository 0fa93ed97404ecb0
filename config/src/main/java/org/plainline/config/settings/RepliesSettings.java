package org.plainline.config.settings;

import org.plainline.bot.inbox.Caps;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this node answers, and how much one contact is told at most, so that machines do not
 * answer each other for ever. Whoever may be in danger is answered once a minute in any case.
 *
 * @param here whether this node answers; false if it only takes in and sends, and others answer
 * @param perMinute replies to one contact in a minute
 * @param perDay replies to one contact on a day
 * @param alike how often the same words in a row are answered
 */
@ConfigurationProperties("plainline.replies")
public record RepliesSettings(
    @DefaultValue("true") boolean here,
    @DefaultValue("20") int perMinute,
    @DefaultValue("300") int perDay,
    @DefaultValue("10") int alike) {

  public RepliesSettings {
    requireSome("plainline.replies.per-minute", perMinute);
    requireSome("plainline.replies.per-day", perDay);
    requireSome("plainline.replies.alike", alike);
  }

  public Caps caps() {
    return new Caps(perMinute, perDay, alike);
  }

  private static void requireSome(String setting, int value) {
    if (value < 1) {
      throw new BadSetting(
          setting, "is " + value + ", so that nobody would be answered", "use 1 or more");
    }
  }
}
