package org.plainline.config.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Holds libraries to what is no secret, whatever level anybody sets: they print requests, numbers
 * and tokens when told to say more, and quote them when something fails.
 */
public final class Discretion extends TurboFilter {

  private static final String OURS = "org.plainline.";

  /** These say who is asked and with what already at INFO. */
  private static final List<String> TALKATIVE =
      List.of(
          "com.twilio",
          "com.zaxxer",
          "okhttp3",
          "okio",
          "org.apache",
          "org.flywaydb",
          "org.postgresql",
          "org.springframework.web",
          "org.sqlite",
          "org.telegram");

  /** Quotes the path that nobody knows. */
  private static final String QUOTING = "org.springframework.web.servlet.PageNotFound";

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] params,
      @Nullable Throwable thrown) {
    String name = logger.getName();
    if (name.startsWith(OURS)) {
      return FilterReply.NEUTRAL;
    }
    Level least = TALKATIVE.stream().anyMatch(name::startsWith) ? Level.WARN : Level.INFO;
    if (!level.isGreaterOrEqual(least) || name.equals(QUOTING)) {
      return FilterReply.DENY;
    }
    if (thrown != null && format != null) {
      // Its message quotes that of the failure: only who failed, how and where is said instead.
      LoggerFactory.getLogger(Discretion.class).error("{} failed", name, thrown);
      return FilterReply.DENY;
    }
    return FilterReply.NEUTRAL;
  }
}
