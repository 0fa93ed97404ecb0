package org.plainline.bot.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.message.Address;
import org.plainline.bot.store.JdbcSession;

/**
 * Forgets one person at their wish, or ends what they do not want any more, as part of a
 * transaction. When pseudonyms have just changed, what waits under the earlier one is found by the
 * address sealed in it.
 */
public final class JdbcErasure {

  /** What nodes' clocks and their rounds of forgetting may be apart. */
  private static final Duration LATE = Duration.ofHours(1);

  /** Nothing with an address in it is kept longer. */
  private static final Duration LONGEST = JdbcRetention.CALL_BACKS;

  private final Seal seal;
  private final Pseudonyms pseudonyms;
  private final Supplier<Instant> changed;
  private final InstantSource clock;
  private final List<Queue> queues;

  /** Something that keeps addresses, sealed. */
  @FunctionalInterface
  public interface Queue {

    /** What was kept before a time and has not ended. */
    List<Kept> before(JdbcSession session, Instant time);
  }

  /**
   * Somebody's address as it is kept.
   *
   * @param contact their pseudonym at that time
   * @param sealed the address and more
   * @param place that it was sealed for
   * @param reading finds the address in what was sealed
   */
  public record Kept(
      String contact, String sealed, String place, Function<String, Address> reading) {}

  /**
   * @param changed since when pseudonyms are made with the present key
   * @param queues all that keep addresses
   */
  public JdbcErasure(
      Seal seal,
      Pseudonyms pseudonyms,
      Supplier<Instant> changed,
      InstantSource clock,
      List<Queue> queues) {
    this.seal = seal;
    this.pseudonyms = pseudonyms;
    this.changed = changed;
    this.clock = clock;
    this.queues = List.copyOf(queues);
  }

  /**
   * Forgets language, conversation, call-back, and questions and answers on their way. Ended
   * messages are linked to nobody already. An opt-out stays, as a keyed hash; so do the counts of
   * replies that the caps need.
   *
   * @param asked when they said so; what they ask later is answered as usual
   */
  public void erase(JdbcSession session, Address address, Instant asked) {
    String today = pseudonyms.of(address).value();
    for (String who : names(session, address)) {
      session.update("delete from contact where pseudonym = ?", who);
      session.update("delete from call_back where contact = ?", who);
      session.update("delete from conversation where pseudonym = ?", who);
      forgetExchange(session, who, today);
      end(session, who, "erased", asked);
    }
  }

  /**
   * How often somebody was answered lately goes on counting, or DELETE would lift every cap; what
   * they said last, and whether it was about danger, is gone. The counts go within two days.
   */
  private static void forgetExchange(JdbcSession session, String who, String today) {
    String blank = "update exchange set heard = '', alike = 0, danger = minute where contact = ?";
    String gone = "delete from exchange where contact = ?";
    session.update(who.equals(today) ? blank : gone, who);
  }

  /** Ends questions and answers on their way; for good, also if more is wanted later. */
  public void silence(JdbcSession session, Address address, Instant asked) {
    names(session, address).forEach(who -> end(session, who, "opted out", asked));
  }

  private void end(JdbcSession session, String who, String reason, Instant asked) {
    session.update(
        "update inbox set state = 'DONE', reason = ?, sealed = '', contact = '', ended = ?"
            + " where contact = ? and state = 'WAITING' and live = 0 and received < ?",
        reason,
        clock.millis(),
        who,
        asked.toEpochMilli());
    session.update(
        "update outbox set state = 'GIVEN_UP', reason = ?, sealed = '', contact = '', ended = ?"
            + " where contact = ? and state = 'WAITING'",
        reason,
        clock.millis(),
        who);
    session.update(
        "update inbox set sealed = '', contact = '' where contact = ? and state = 'DEAD'", who);
    session.update(
        "update outbox set sealed = '', contact = '' where contact = ? and state = 'DEAD'", who);
  }

  /** Today's pseudonym of an address, and those under which something of it still waits. */
  private Set<String> names(JdbcSession session, Address address) {
    String today = pseudonyms.of(address).value();
    Set<String> names = new TreeSet<>(Set.of(today));
    Instant since = changed.get();
    if (since.isAfter(clock.instant().minus(LONGEST))) {
      Map<String, Kept> earlier = new HashMap<>();
      for (Queue queue : queues) {
        queue.before(session, since.plus(LATE)).forEach(kept -> earlier.put(kept.contact(), kept));
      }
      earlier.values().stream()
          .filter(kept -> pseudonym(kept).filter(today::equals).isPresent())
          .forEach(kept -> names.add(kept.contact()));
    }
    return names;
  }

  /** Today's pseudonym of somebody; empty if the key is gone: nobody can tell who it was. */
  private Optional<String> pseudonym(Kept kept) {
    try {
      String words = seal.open(kept.sealed(), kept.place());
      return Optional.of(pseudonyms.of(kept.reading().apply(words)).value());
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }
}
