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

  /** Notes what an attempt came to. */
  void note(ChannelId channel, SendResult result) {
    if (result instanceof SendResult.TryLater || result instanceof SendResult.Unknown) {
      Trouble first = new Trouble(clock.instant(), 1);
      troubles.merge(channel, first, (old, _) -> new Trouble(old.since(), old.failures() + 1));
    } else {
      troubles.remove(channel);
    }
  }

  /** Since when nothing was taken, if that is more than bad luck. */
  Optional<Instant> since(ChannelId channel) {
    return Optional.ofNullable(troubles.get(channel))
        .filter(trouble -> trouble.failures() >= FAILURES_MIN)
        .map(Trouble::since)
        .filter(since -> !clock.instant().isBefore(since.plus(LENGTH_MIN)));
  }
}
