package org.plainline.config.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.plainline.bot.privacy.JdbcSunset;
import org.plainline.config.settings.PrivacySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Until when anything may be kept: until the day in the settings or the day in the database,
 * whichever comes first. Says each day of the last month that it ends.
 */
@Component
public final class Sunset {

  private static final Logger log = LoggerFactory.getLogger(Sunset.class);
  private static final Duration NOTICE = Duration.ofDays(30);

  private final JdbcSunset kept;
  private final PrivacySettings privacy;
  private final InstantSource clock;
  private final AtomicReference<Instant> ends;
  private final AtomicReference<LocalDate> warned = new AtomicReference<>(LocalDate.MIN);

  Sunset(JdbcSunset kept, PrivacySettings privacy, InstantSource clock) {
    this.kept = kept;
    this.privacy = privacy;
    this.clock = clock;
    this.ends = new AtomicReference<>(Instant.MAX);
    look();
  }

  /** Reads the day again, in case it was extended meanwhile; warns if it is near. */
  void look() {
    Instant inDatabase = kept.ending().ends();
    Instant fresh =
        privacy
            .lastDay()
            .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
            .filter(inDatabase::isAfter)
            .orElse(inDatabase);
    ends.set(fresh);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (near() && !today.equals(warned.getAndSet(today))) {
      log.warn(
          "This service ends at {}. Then it keeps nothing and its keys are destroyed."
              + " The command extend lets it go on.",
          fresh);
    }
  }

  public Instant ends() {
    return ends.get();
  }

  /** True in the last month. */
  public boolean near() {
    return !clock.instant().isBefore(ends().minus(NOTICE));
  }

  /** True once nothing may be kept. */
  public boolean over() {
    return !clock.instant().isBefore(ends());
  }
}
