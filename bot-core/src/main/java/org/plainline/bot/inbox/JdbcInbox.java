package org.plainline.bot.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainline.bot.Turn;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.outbox.Reason;
import org.plainline.bot.outbox.RetrySchedule;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.privacy.Seal;
import org.plainline.bot.privacy.SealBroken;
import org.plainline.bot.store.Backlog;
import org.plainline.bot.store.GroupCommit;
import org.plainline.bot.store.JdbcLeases;
import org.plainline.bot.store.JdbcSession;
import org.plainline.bot.store.JdbcStore;

/**
 * The inbox in a database. The primary key lets each message in once; a lease on the contact lets
 * one worker on one node answer at a time; callers that accept at once share one commit.
 */
public final class JdbcInbox implements Inbox, AutoCloseable {

  /**
   * What bounds the work of an inbox.
   *
   * @param lease longest time that one answer may take; then others may take over
   * @param retries when to try again after a failure
   * @param batchMax most messages accepted in one commit
   */
  public record Limits(Duration lease, RetrySchedule retries, int batchMax) {}

  private static final Duration POSTPONED = Duration.ofSeconds(5);

  /**
   * Twice this is shorter than any provider waits: it hears that we could not. Whether it comes
   * again is its own setting, see the fallback address in docs/operating.md.
   */
  private static final Duration ACCEPTING_MAX = Duration.ofSeconds(5);

  private final JdbcStore store;
  private final JdbcLeases leases;
  private final JdbcTurns turns;
  private final Seal seal;
  private final Pseudonyms pseudonyms;
  private final Limits limits;
  private final JdbcInboxRows rows;
  private final GroupCommit<Entry, Boolean> commits;

  public JdbcInbox(
      JdbcStore store,
      JdbcLeases leases,
      JdbcTurns turns,
      Seal seal,
      Pseudonyms pseudonyms,
      InstantSource clock,
      Limits limits) {
    this.store = store;
    this.leases = leases;
    this.turns = turns;
    this.seal = seal;
    this.pseudonyms = pseudonyms;
    this.limits = limits;
    this.rows = new JdbcInboxRows(clock);
    this.commits =
        new GroupCommit<>(
            "inbox-writer",
            limits.batchMax(),
            batch -> store.urgentTransaction(session -> rows.insert(session, batch)));
  }

  @Override
  public boolean accept(InboundMessage message) {
    String words = InboundText.of(message.from(), message.content());
    String place = Entry.place(message.from().channel().value(), message.id());
    return commits.submit(entry(message, seal.seal(words, place), false), ACCEPTING_MAX);
  }

  @Override
  public List<Claimed> claim(int max) {
    return store.sharedCommit(session -> claim(session, max));
  }

  @Override
  public boolean complete(Claimed claimed, Turn turn) {
    return claimed.live()
        ? store.urgentTransaction(session -> complete(session, claimed, turn))
        : store.transaction(session -> complete(session, claimed, turn));
  }

  @Override
  public int completeAll(List<Answered> answered) {
    return store.sharedCommit(session -> completeAll(session, answered));
  }

  @Override
  public void hold(Claimed claimed) {
    store.transaction(session -> leases.rest(session, claimed.lease(), limits.lease()));
  }

  @Override
  public void release(Claimed claimed, String reason) {
    store.transaction(session -> release(session, claimed, reason));
  }

  @Override
  public void postpone(Claimed claimed) {
    store.transaction(session -> {
      if (leases.giveBack(session, claimed.lease())) {
        rows.postpone(session, claimed.message(), POSTPONED);
      }
      return 0;
    });
  }

  /** Keeps only the id: what a caller says is answered now or never, so no words are kept. */
  @Override
  public Optional<Claimed> acceptLive(InboundMessage message) {
    return store.urgentTransaction(session -> acceptLive(session, message));
  }

  @Override
  public Optional<List<OutboundMessage>> said(InboundMessage repeated) {
    return store.read(session -> rows.said(session, repeated)).map(text -> said(text, repeated));
  }

  /** Whose questions came before a time and have not ended. */
  public static List<JdbcErasure.Kept> kept(JdbcSession session, Instant before) {
    return JdbcInboxRows.kept(session, before);
  }

  /** How much waits and how much was given up, for operators. */
  public Backlog backlog() {
    return store.read(rows::backlog);
  }

  /** Keeps what was handed in, then accepts no more. */
  @Override
  public void close() {
    commits.close();
  }

  private List<Claimed> claim(JdbcSession session, int max) {
    List<Entry> due = rows.due(session, max);
    Map<Entry, Claimed> claimed = new HashMap<>();
    // Locks in one order, whatever the order in the queue, so that two nodes never deadlock.
    due.stream()
        .sorted(Comparator.comparing(Entry::contact))
        .forEach(entry -> claim(session, entry).ifPresent(got -> claimed.put(entry, got)));
    return due.stream().flatMap(entry -> Optional.ofNullable(claimed.get(entry)).stream()).toList();
  }

  private Optional<Claimed> claim(JdbcSession session, Entry entry) {
    Optional<String> lease = leases.take(session, "in:" + entry.contact(), limits.lease());
    Optional<Claimed> claimed = lease.flatMap(owner -> begin(session, entry, owner));
    if (claimed.isEmpty()) {
      lease.ifPresent(owner -> leases.giveBack(session, owner));
    }
    return claimed;
  }

  private Optional<Claimed> begin(JdbcSession session, Entry entry, String lease) {
    // Also ends what kills the whole process each time, so that nobody gets to release it.
    if (limits.retries().exhausted(entry.attempts())) {
      rows.bury(session, entry, "too many attempts");
      return Optional.empty();
    }
    Optional<InboundMessage> message = open(entry);
    if (message.isEmpty()) {
      rows.end(session, entry, "DEAD", "seal broken");
    }
    return message
        .filter(opened -> rows.begin(session, entry.channel(), entry.id()))
        .map(opened -> new Claimed(opened, lease, entry.attempts() + 1, false));
  }

  private int completeAll(JdbcSession session, List<Answered> answered) {
    // Locks in one order, as when claiming; replies in the order in which people asked.
    Set<String> held =
        answered.stream()
            .sorted(Comparator.comparing(each -> each.turn().contact().pseudonym().value()))
            .map(each -> each.claimed().lease())
            .filter(lease -> leases.giveBack(session, lease))
            .collect(Collectors.toSet());
    return (int)
        answered.stream()
            .filter(each -> held.contains(each.claimed().lease()))
            .filter(each -> keep(session, each.claimed(), each.turn()))
            .count();
  }

  private boolean complete(JdbcSession session, Claimed claimed, Turn turn) {
    return leases.giveBack(session, claimed.lease()) && keep(session, claimed, turn);
  }

  private boolean keep(JdbcSession session, Claimed claimed, Turn turn) {
    boolean ended = rows.done(session, claimed.message(), said(claimed, turn));
    if (ended) {
      turns.keep(session, turn, !claimed.live());
    }
    return ended;
  }

  /** Words for somebody on the line are kept for a moment, in case the provider asks again. */
  private String said(Claimed claimed, Turn turn) {
    InboundMessage message = claimed.message();
    return claimed.live()
        ? seal.seal(
            SaidText.of(turn.repliesHere()),
            Entry.place(message.from().channel().value(), message.id()))
        : "";
  }

  private List<OutboundMessage> said(String sealed, InboundMessage repeated) {
    String place = Entry.place(repeated.from().channel().value(), repeated.id());
    return SaidText.read(repeated, seal.open(sealed, place));
  }

  private boolean release(JdbcSession session, Claimed claimed, String reason) {
    InboundMessage message = claimed.message();
    Optional<Entry> entry = rows.waiting(session, message);
    if (!leases.giveBack(session, claimed.lease()) || entry.isEmpty()) {
      return false;
    }
    Optional<Duration> pause = limits.retries().pause(message.id(), claimed.attempts());
    if (pause.isPresent()) {
      rows.putOff(session, message, entry.get().live() ? Duration.ZERO : pause.get());
    } else {
      rows.bury(session, entry.get(), Reason.safe(reason));
    }
    return true;
  }

  private Optional<Claimed> acceptLive(JdbcSession session, InboundMessage message) {
    rows.insert(session, List.of(entry(message, "", true)));
    Optional<Entry> entry = rows.waiting(session, message).filter(Entry::live);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    // Its own lease: whoever is on the line does not wait for their text messages.
    String name = "live:" + Entry.place(entry.get().channel().value(), message.id());
    return leases
        .take(session, name, limits.lease())
        .filter(lease -> rows.begin(session, entry.get().channel(), message.id()))
        .map(lease -> new Claimed(message, lease, entry.get().attempts() + 1, true));
  }

  private Entry entry(InboundMessage message, String sealed, boolean live) {
    return new Entry(
        message.from().channel(),
        message.id(),
        live ? "" : pseudonyms.of(message.from()).value(),
        message.received(),
        sealed,
        live,
        0);
  }

  private Optional<InboundMessage> open(Entry entry) {
    try {
      String text = seal.open(entry.sealed(), Entry.place(entry.channel().value(), entry.id()));
      return Optional.of(
          new InboundMessage(
              entry.id(),
              InboundText.address(entry.channel(), text),
              InboundText.content(text),
              entry.received()));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }
}
