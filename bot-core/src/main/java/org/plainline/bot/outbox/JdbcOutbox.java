package org.plainline.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.privacy.JdbcOptOuts;
import org.plainline.bot.privacy.Seal;
import org.plainline.bot.privacy.SealBroken;
import org.plainline.bot.store.Backlog;
import org.plainline.bot.store.JdbcLeases;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.store.Positions;

/**
 * The outbox in a database, one row a part. A contact's rows go out in order, one at a time: a
 * lease on the contact sees to that. Claiming a row notes at once that an attempt has begun, so if
 * a node dies in the middle, the next one asks the provider before it sends again.
 */
public final class JdbcOutbox implements Outbox {

  private static final int ROUNDS_MAX = 100;

  /**
   * What bounds the work of an outbox.
   *
   * @param lease longest time that one attempt may take; then others may take over
   * @param retries when to try again
   * @param validity words older than this are never sent: advice goes stale
   */
  public record Limits(Duration lease, RetrySchedule retries, Duration validity) {}

  private final JdbcStore store;
  private final JdbcLeases leases;
  private final Seal seal;
  private final JdbcOptOuts optOuts;
  private final InstantSource clock;
  private final Limits limits;
  private final Positions positions;
  private final JdbcOutboxRows rows;

  public JdbcOutbox(
      JdbcStore store,
      JdbcLeases leases,
      Seal seal,
      JdbcOptOuts optOuts,
      InstantSource clock,
      Limits limits) {
    this.store = store;
    this.leases = leases;
    this.seal = seal;
    this.optOuts = optOuts;
    this.clock = clock;
    this.limits = limits;
    this.positions = new Positions(clock);
    this.rows = new JdbcOutboxRows(clock);
  }

  /** Puts replies to a contact in, part by part, as part of a transaction. */
  public void put(JdbcSession session, Pseudonym contact, List<OutboundMessage> replies) {
    // Behind what waits already, even if another node's clock is ahead of this one.
    long after = rows.lastPosition(session, contact.value());
    for (OutboundMessage reply : replies) {
      for (OutboundMessage part : reply.perPart()) {
        after = Math.max(after + 1, positions.next());
        rows.insert(session, waiting(part, reply.id(), contact), after);
      }
    }
  }

  /** Gives up what waits for a contact, as part of a transaction. */
  public void giveUp(JdbcSession session, Pseudonym contact, String reason) {
    rows.endContact(session, contact.value(), reason);
  }

  @Override
  public List<Due> claim(int max) {
    // A round may find only stale rows, and give them up; behind them there may be others.
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Map<String, Due> due = new HashMap<>();
      List<Waiting> found = store.transaction(session -> claim(session, max, due));
      if (!due.isEmpty() || found.isEmpty()) {
        return found.stream()
            .flatMap(row -> Optional.ofNullable(due.get(row.id())).stream())
            .toList();
      }
    }
    return List.of();
  }

  @Override
  public void record(Due due, SendResult result) {
    store.transaction(session -> record(session, due, result));
  }

  @Override
  public void record(Receipt receipt) {
    store.transaction(session -> rows.receipt(session, receipt));
  }

  /** How much waits and how much was given up, for operators. */
  public Backlog backlog() {
    return store.read(rows::backlog);
  }

  private List<Waiting> claim(JdbcSession session, int max, Map<String, Due> due) {
    due.clear();
    List<Waiting> found = rows.due(session, max);
    // Locks in one order, whatever the order in the queue, so that two nodes never deadlock.
    found.stream()
        .sorted(Comparator.comparing(Waiting::contact))
        .flatMap(row -> claim(session, row).stream())
        .forEach(claimed -> due.put(claimed.message().id(), claimed));
    return found;
  }

  private Optional<Due> claim(JdbcSession session, Waiting row) {
    Optional<String> lease = leases.take(session, "out:" + row.contact(), limits.lease());
    Optional<Due> due = lease.flatMap(owner -> begin(session, row, owner));
    if (due.isEmpty()) {
      lease.ifPresent(owner -> leases.giveBack(session, owner));
    }
    return due;
  }

  private Optional<Due> begin(JdbcSession session, Waiting row, String lease) {
    if (!row.created().plus(limits.validity()).isAfter(clock.instant())) {
      rows.endReply(session, row.reply(), "GIVEN_UP", "stale");
      return Optional.empty();
    }
    if (limits.retries().exhausted(row.attempts())) {
      rows.endReply(session, row.reply(), "DEAD", "too many attempts");
      return Optional.empty();
    }
    Optional<OutboundMessage> message = open(row);
    if (message.isEmpty()) {
      rows.endReply(session, row.reply(), "DEAD", "seal broken");
    }
    return message
        .filter(opened -> rows.begin(session, row.id()))
        .map(opened -> new Due(opened, lease, row.attempts(), row.unknownSince()));
  }

  private int record(JdbcSession session, Due due, SendResult result) {
    boolean held = leases.giveBack(session, due.lease());
    String id = due.message().id();
    if (result instanceof SendResult.Sent(String providerId)) {
      // Worth keeping even when late: whoever took over then has nothing left to do.
      rows.sent(session, id, providerId);
    } else if (held) {
      rows.waiting(session, id).ifPresent(row -> record(session, row, due, result));
    }
    return 0;
  }

  private void record(JdbcSession session, Waiting row, Due due, SendResult result) {
    switch (result) {
      case SendResult.Sent sent -> rows.sent(session, row.id(), sent.providerId());
      case SendResult.Refused refused ->
          rows.endReply(session, row.reply(), "GIVEN_UP", "refused: " + refused.reason());
      case SendResult.OptedOut() -> {
        optOuts.add(session, due.message().to());
        rows.endContact(session, row.contact(), "opted out");
      }
      case SendResult.TryLater later ->
          putOff(session, row, new Pause(later.after(), Instant.EPOCH, later.reason()));
      case SendResult.Unknown unknown ->
          putOff(session, row, new Pause(Duration.ZERO, row.unknownSince(), unknown.reason()));
    }
  }

  private void putOff(JdbcSession session, Waiting row, Pause pause) {
    Optional<Duration> next = limits.retries().pause(row.id(), row.attempts());
    if (next.isEmpty()) {
      rows.endReply(session, row.reply(), "DEAD", "too many attempts: " + pause.reason());
      return;
    }
    Duration longer = next.get().compareTo(pause.atLeast()) > 0 ? next.get() : pause.atLeast();
    rows.putOff(session, row.id(), clock.instant().plus(longer), pause.unknownSince());
  }

  private record Pause(Duration atLeast, Instant unknownSince, String reason) {}

  private Optional<OutboundMessage> open(Waiting row) {
    try {
      String text = seal.open(row.sealed(), place(row.id()));
      return Optional.of(OutboundText.read(row.id(), text));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }

  private Waiting waiting(OutboundMessage part, String reply, Pseudonym contact) {
    String sealed = seal.seal(OutboundText.of(part), place(part.id()));
    return new Waiting(
        part.id(), reply, contact.value(), sealed, 0, clock.instant(), Instant.EPOCH);
  }

  private static String place(String id) {
    return "outbox " + id;
  }
}
