package org.plainline.config.schedule;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.InboundMessage;

/**
 * How many farewells were sent today, to whom and for which message: in memory alone, under a key
 * that ends with the process. So neither a repeated delivery nor a machine that answers every text
 * goes on for ever, at our cost.
 */
final class Farewells {

  /** In case the first does not arrive. */
  static final int TIMES_A_DAY = 2;

  /** For all together, on one node. */
  static final int DAY_MAX = 5_000;

  private static final int KEY_BYTES = 32;

  private final InstantSource clock;
  private final Pseudonyms pseudonyms;
  private final Map<Pseudonym, Integer> counts = new HashMap<>();
  private final AtomicLong day = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();

  Farewells(InstantSource clock) {
    this.clock = clock;
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    SecretKey key = new SecretKeySpec(bytes, "HmacSHA256");
    this.pseudonyms = new Pseudonyms(() -> key);
  }

  /** True if a message gets a farewell; then it counts. */
  synchronized boolean admits(InboundMessage message) {
    long today = Duration.ofMillis(clock.millis()).toDays();
    if (day.getAndSet(today) != today) {
      counts.clear();
      sent.set(0);
    }
    Pseudonym who = pseudonyms.of(message.from());
    Pseudonym event = pseudonyms.of(new Address(message.from().channel(), "id " + message.id()));
    // Nothing is noted of what is refused, so that no number of messages fills the memory.
    boolean admitted =
        sent.get() < DAY_MAX
            && counts.getOrDefault(who, 0) < TIMES_A_DAY
            && counts.putIfAbsent(event, 1) == null;
    if (admitted) {
      counts.merge(who, 1, Integer::sum);
      sent.incrementAndGet();
    }
    return admitted;
  }
}
