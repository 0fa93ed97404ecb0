package org.plainline.config.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.ChannelId;

/** Since when a channel's provider takes nothing: a few failures in a row are no trouble yet. */
final class Troubles {

  private static final int FAILURES_MIN = 3;
  private static final Duration LENGTH_MIN = Duration.ofSeconds(10);

  private final Map<ChannelId, Trouble> troubles = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Troubles(InstantSource clock) {
    this.clock = clock;
  }

  private record Trouble(Instant since, int failures) {}

  /** Notes what an attempt came to; whatever the provider said, it is there. */
  void note(ChannelId channel, SendResult result) {
    switch (result) {
      case SendResult.TryLater _, SendResult.Unknown _ -> fails(channel);
      case SendResult.Refused refused when refused.here() -> {
        // Nobody asked the provider.
      }
      default -> troubles.remove(channel);
    }
  }

  private void fails(ChannelId channel) {
    Trouble first = new Trouble(clock.instant(), 1);
    troubles.merge(channel, first, (old, _) -> new Trouble(old.since(), old.failures() + 1));
  }

  /** Since when nothing was taken, if that is more than bad luck. */
  Optional<Instant> since(ChannelId channel) {
    return Optional.ofNullable(troubles.get(channel))
        .filter(trouble -> trouble.failures() >= FAILURES_MIN)
        .map(Trouble::since)
        .filter(since -> !clock.instant().isBefore(since.plus(LENGTH_MIN)));
  }
}
