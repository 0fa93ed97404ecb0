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
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.privacy.JdbcErasure;
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
 * lease on the contact sees to that. Only danger overtakes: it never waits for an ordinary answer
 * that is tried again later. Claiming a row notes at once that an attempt has begun, so if a node
 * dies in the middle, the next one asks the provider before it sends again.
 */
public final class JdbcOutbox implements Outbox {

  private static final int ROUNDS_MAX = 100;

  /**
   * What bounds the work of an outbox.
   *
   * @param lease longest time that one attempt may take; then others may take over
   * @param retries when to try again
   * @param validity words older than this are never sent: advice goes stale
   * @param paces of the channels; any other may go as fast as it can
   * @param budget how much may be sent on a day
   */
  public record Limits(
      Duration lease,
      RetrySchedule retries,
      Duration validity,
      Map<ChannelId, Pace> paces,
      Budget budget) {

    public Limits {
      paces = Map.copyOf(paces);
    }

    Pace pace(ChannelId channel) {
      return paces.getOrDefault(channel, Pace.ANY);
    }

    boolean isStale(Waiting row, Instant at) {
      return !row.created().plus(validity).isAfter(at);
    }
  }

  private final JdbcStore store;
  private final JdbcLeases leases;
  private final Seal seal;
  private final JdbcOptOuts optOuts;
  private final InstantSource clock;
  private final Limits limits;
  private final Positions positions;
  private final JdbcOutboxRows rows;
  private final JdbcSenders senders;
  private final JdbcSpending spending;
  private final JdbcResults results;

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
    this.senders = new JdbcSenders(clock);
    this.spending = new JdbcSpending(limits.budget(), clock);
    this.results = new JdbcResults(rows, senders, optOuts, clock, limits);
  }

  /** Puts replies to a contact in, part by part, as part of a transaction. */
  public void put(
      JdbcSession session, Pseudonym contact, List<OutboundMessage> replies, Rank rank) {
    // Behind what waits already, even if another node's clock is ahead of this one.
    long after = rows.lastPosition(session, contact.value());
    for (OutboundMessage reply : replies) {
      senders.known(session, reply.to().channel());
      for (OutboundMessage part : reply.perPart()) {
        after = Math.max(after + 1, positions.next());
        rows.insert(session, waiting(part, reply.id(), contact, rank), after);
      }
    }
  }

  @Override
  public List<Due> claim(ChannelId channel, int max) {
    // Most looks find nothing to do, above all while a channel rests: those write nothing.
    if (store.read(session -> due(session, channel, 1)).isEmpty()) {
      return List.of();
    }
    // A round may find only stale rows, and end them; behind them there may be others.
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Map<String, Due> due = new HashMap<>();
      List<Waiting> found =
          store.sharedCommit(session -> claim(session, due(session, channel, max), due));
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
    store.sharedCommit(session -> record(session, due, result));
  }

  @Override
  public boolean record(Receipt receipt) {
    return store.transaction(session -> {
      boolean news = rows.receipt(session, receipt);
      if (news) {
        receipt.optedOut().ifPresent(who -> optOuts.add(session, who));
      }
      return news;
    });
  }

  /** Whose replies were put in before a time and have not ended. */
  public static List<JdbcErasure.Kept> kept(JdbcSession session, Instant before) {
    return JdbcOutboxRows.kept(session, before);
  }

  /** How sending goes on each channel that was used, for operators. */
  public List<SenderState> senders() {
    return store.read(senders::all);
  }

  /** How much waits and how much was given up, for operators. */
  public Backlog backlog() {
    return store.read(rows::backlog);
  }

  private List<Waiting> claim(JdbcSession session, List<Waiting> found, Map<String, Due> due) {
    due.clear();
    // Locks in one order, whatever the order in the queue, so that two nodes never deadlock.
    found.stream()
        .sorted(Comparator.comparing(Waiting::contact))
        .flatMap(row -> claim(session, row).stream())
        .forEach(claimed -> due.put(claimed.message().id(), claimed));
    return found;
  }

  private List<Waiting> due(JdbcSession session, ChannelId channel, int max) {
    return senders.isFree(session, channel) ? rows.due(session, channel, max) : List.of();
  }

  private Optional<Due> claim(JdbcSession session, Waiting row) {
    Instant until = clock.instant().plus(limits.lease());
    Optional<String> lease = leases.take(session, "out:" + row.contact(), limits.lease());
    Optional<Due> due = lease.flatMap(owner -> begin(session, row, owner, until));
    if (due.isEmpty()) {
      lease.ifPresent(owner -> leases.giveBack(session, owner));
    }
    return due;
  }

  private Optional<Due> begin(JdbcSession session, Waiting row, String lease, Instant until) {
    if (limits.isStale(row, clock.instant())) {
      // Somebody asked and hears nothing: an operator is to see that, but nobody can send it now.
      rows.endReply(session, row, "DEAD", "stale");
      return Optional.empty();
    }
    if (limits.retries().exhausted(row.attempts())) {
      rows.bury(session, row, "too many attempts");
      return Optional.empty();
    }
    Optional<OutboundMessage> message = open(row);
    if (message.isEmpty()) {
      rows.endReply(session, row, "DEAD", "seal broken");
    }
    return message
        .filter(opened -> isWanted(session, row, opened))
        .filter(opened -> row.isLookedUp() || mayGo(session, row, opened))
        .filter(opened -> rows.begin(session, row))
        .map(opened -> new Due(opened, lease, until, row.attempts(), row.unknownSince()));
  }

  /** STOP ends what waits; this also what another node put in from before it. */
  private boolean isWanted(JdbcSession session, Waiting row, OutboundMessage message) {
    boolean wanted = optOuts.since(session, message.to()).filter(row.created()::isBefore).isEmpty();
    if (!wanted) {
      rows.endReply(session, row, "GIVEN_UP", "opted out");
    }
    return wanted;
  }

  /** For an attempt to send: looking up what became of one takes neither time nor money. */
  private boolean mayGo(JdbcSession session, Waiting row, OutboundMessage message) {
    Pace pace = limits.pace(row.channel());
    if (!pace.any() && !senders.take(session, row.channel(), pace.of(message))) {
      return false;
    }
    int units = pace.units().applyAsInt(message);
    boolean affordable = spending.spend(session, message, units, row.rank());
    if (!affordable) {
      // An operator is to see it, and may let it be tried again once there is a budget.
      rows.bury(session, row, "the budget of the day is spent");
    }
    return affordable;
  }

  private int record(JdbcSession session, Due due, SendResult said) {
    String id = due.message().id();
    ChannelId channel = due.message().to().channel();
    boolean held = release(session, due.lease(), limits.pace(channel));
    SendResult result = results.meant(session, due, said);
    senders.note(session, channel, result);
    if (result instanceof SendResult.Sent(String providerId)) {
      // Worth keeping even when late: whoever took over then has nothing left to do.
      rows.sent(session, id, providerId);
    } else if (held) {
      rows.waiting(session, id).ifPresent(row -> notSent(session, row, due, result));
    }
    return 0;
  }

  private void notSent(JdbcSession session, Waiting row, Due due, SendResult result) {
    if (!(result instanceof SendResult.Unknown)) {
      int units = limits.pace(row.channel()).units().applyAsInt(due.message());
      spending.giveBack(session, due.message(), units, row.unknownSince());
    }
    results.record(session, row, due, result);
  }

  private boolean release(JdbcSession session, String lease, Pace pace) {
    return pace.contactInterval().isZero()
        ? leases.giveBack(session, lease)
        : leases.rest(session, lease, pace.contactInterval());
  }

  private Optional<OutboundMessage> open(Waiting row) {
    try {
      String text = seal.open(row.sealed(), JdbcOutboxRows.place(row.id()));
      return Optional.of(OutboundText.read(row.id(), text));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }

  private Waiting waiting(OutboundMessage part, String reply, Pseudonym contact, Rank rank) {
    return new Waiting(
        part.id(),
        reply,
        contact.value(),
        seal.seal(OutboundText.of(part), JdbcOutboxRows.place(part.id())),
        clock.instant(),
        new Waiting.Lane(part.to().channel(), rank),
        Waiting.Tries.NONE);
  }
}
