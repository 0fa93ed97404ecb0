package org.plainline.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.privacy.JdbcOptOuts;
import org.plainline.bot.store.JdbcSession;

/** What attempts come to: ended, tried again later, or a dead letter. */
final class JdbcResults {

  private final JdbcOutboxRows rows;
  private final JdbcSenders senders;
  private final JdbcOptOuts optOuts;
  private final InstantSource clock;
  private final JdbcOutbox.Limits limits;

  JdbcResults(
      JdbcOutboxRows rows,
      JdbcSenders senders,
      JdbcOptOuts optOuts,
      InstantSource clock,
      JdbcOutbox.Limits limits) {
    this.rows = rows;
    this.senders = senders;
    this.optOuts = optOuts;
    this.clock = clock;
    this.limits = limits;
  }

  /** What a result means here, knowing what became of other messages. */
  SendResult meant(JdbcSession session, Due due, SendResult said) {
    return whose(session, due, result(session, due, said));
  }

  /** Keeps what an attempt came to for a message that still waits, as part of a transaction. */
  void record(JdbcSession session, Waiting row, Due due, SendResult result) {
    switch (result) {
      case SendResult.Sent sent -> rows.sent(session, row.id(), sent.providerId());
      case SendResult.Refused refused ->
          rows.endReply(session, row, "GIVEN_UP", "refused: " + refused.reason());
      case SendResult.OptedOut() -> {
        optOuts.add(session, due.message().to());
        rows.endContact(session, row.contact(), "opted out");
      }
      case SendResult.TryLater later ->
          putOff(session, row, due, new Pause(later.after(), Instant.EPOCH, later.reason()));
      case SendResult.SlowDown slow ->
          putOff(session, row, due, new Pause(slow.after(), Instant.EPOCH, slow.reason()));
      case SendResult.Unknown unknown ->
          putOff(
              session, row, due, new Pause(unknown.after(), row.unknownSince(), unknown.reason()));
    }
  }

  /** What is looked up may be found as an earlier message of the same words: then it is not it. */
  private SendResult result(JdbcSession session, Due due, SendResult said) {
    boolean another =
        due.reconcileFirst()
            && said instanceof SendResult.Sent(String providerId)
            && rows.isOfAnother(session, due.message().id(), providerId);
    return another ? new SendResult.TryLater("only an earlier one was taken", Duration.ZERO) : said;
  }

  /**
   * Whom "slow down" concerns, where the provider does not say: at first only the contact, so that
   * one who is stuck delays nobody; all, once somebody else waits too and nothing has worked since.
   */
  private SendResult whose(JdbcSession session, Due due, SendResult result) {
    return result instanceof SendResult.SlowDown slow && !concernsAll(session, due, slow)
        ? new SendResult.TryLater(slow.reason(), slow.after())
        : result;
  }

  private boolean concernsAll(JdbcSession session, Due due, SendResult.SlowDown slow) {
    ChannelId channel = due.message().to().channel();
    return slow.whole()
        || (senders.isFailing(session, channel)
            && rows.isAnotherPutOff(session, channel, due.message().id()));
  }

  private void putOff(JdbcSession session, Waiting row, Due due, Pause pause) {
    Optional<Instant> again =
        limits.retries().pause(row.id(), row.attempts()).map(next -> again(due, pause, next));
    // Also for a dead letter: if it was surely not taken, it is tried again without a look-up.
    rows.putOff(session, row.id(), again.orElseGet(clock::instant), pause.unknownSince());
    if (again.isEmpty()) {
      rows.bury(session, row, "too many attempts: " + pause.reason());
    } else if (limits.isStale(row, again.get())) {
      // Not only once it is stale: now an operator can still find the cause and let it be sent.
      rows.bury(session, row, "no attempt left in time: " + pause.reason());
    }
  }

  private Instant again(Due due, Pause pause, Duration next) {
    Instant asked = clock.instant().plus(pause.atLeast());
    // Time spent on looking it up counts as waiting.
    boolean known = due.reconcileFirst() && pause.unknownSince().equals(Instant.EPOCH);
    Instant planned = (known ? due.unknownSince() : clock.instant()).plus(next);
    return planned.isAfter(asked) ? planned : asked;
  }

  private record Pause(Duration atLeast, Instant unknownSince, String reason) {}
}
