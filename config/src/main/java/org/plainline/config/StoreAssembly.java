package org.plainline.config;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.contact.JdbcContacts;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.conversation.JdbcConversations;
import org.plainline.bot.inbox.Caps;
import org.plainline.bot.inbox.JdbcExchanges;
import org.plainline.bot.inbox.JdbcInbox;
import org.plainline.bot.inbox.JdbcTurns;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.outbox.Budget;
import org.plainline.bot.outbox.JdbcOutbox;
import org.plainline.bot.outbox.Pace;
import org.plainline.bot.outbox.RetrySchedule;
import org.plainline.bot.person.JdbcCallBacks;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.privacy.JdbcOptOuts;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.privacy.Seal;
import org.plainline.bot.store.JdbcLeases;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.store.OneNode;
import org.plainline.channels.telegram.TelegramPoller;

/**
 * Everything that is kept, put together over one database and one key file.
 *
 * @param inbox to be closed before the database
 */
record StoreAssembly(
    JdbcContacts contacts,
    JdbcConversations conversations,
    JdbcInbox inbox,
    JdbcOutbox outbox,
    JdbcCallBacks callBacks,
    JdbcRetention retention,
    OneNode polling) {

  /**
   * What an operator decides.
   *
   * @param keepIds how long the id of an ended message is remembered
   * @param paces how fast channels go out
   * @param caps how much one contact is told
   * @param budget how much may be sent on a day
   */
  record Limits(Duration keepIds, Map<ChannelId, Pace> paces, Caps caps, Budget budget) {

    private JdbcOutbox.Limits sending() {
      return new JdbcOutbox.Limits(LEASE, SEND_RETRIES, VALIDITY, paces, budget);
    }
  }

  /**
   * After this the work of a node that died is taken over. Longer than an attempt to send may take
   * ({@link PushChannel#ATTEMPT_MAX}) and than a batch of answers does, so that a node that is only
   * slow keeps what it is at; and so short that the next poll, a look-up as slow as they get and
   * the sending begin within 30 seconds.
   */
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** Advice older than this is not sent any more: the situation has changed. */
  private static final Duration VALIDITY = Duration.ofHours(4);

  private static final RetrySchedule ANSWER_RETRIES =
      new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(1), 8);

  /**
   * So many attempts that they end while the words are still worth sending, between 1 h 21 min and
   * 2 h 44 min after the first: an operator who sees the dead letter then has more than an hour to
   * find the cause and let it be tried again. More attempts would go on until the words are stale,
   * and an operator who hears of it then comes too late.
   */
  private static final RetrySchedule SEND_RETRIES =
      new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(5), 40);

  private static final int ACCEPTED_AT_ONCE_MAX = 500;

  static StoreAssembly over(JdbcStore store, KeyFile keyFile, InstantSource clock, Limits limits) {
    JdbcLeases leases = new JdbcLeases(() -> UUID.randomUUID().toString(), clock);
    Seal seal = new Seal(keyFile::keys, new SecureRandom());
    Pseudonyms pseudonyms = new Pseudonyms(() -> keyFile.keys().pseudonym());
    Pseudonyms lasting = new Pseudonyms(() -> keyFile.keys().lasting());
    JdbcOptOuts optOuts = new JdbcOptOuts(store, lasting, clock);
    JdbcContacts contacts = new JdbcContacts(store, pseudonyms, optOuts::contains);
    JdbcConversations conversations = new JdbcConversations(store, clock);
    JdbcOutbox outbox = new JdbcOutbox(store, leases, seal, optOuts, clock, limits.sending());
    JdbcCallBacks callBacks =
        new JdbcCallBacks(store, seal, () -> UUID.randomUUID().toString(), clock);
    JdbcErasure erasure = erasure(keyFile, seal, pseudonyms, clock);
    JdbcExchanges exchanges = new JdbcExchanges(pseudonyms, clock, limits.caps());
    JdbcTurns turns =
        new JdbcTurns(
            contacts,
            conversations,
            optOuts,
            erasure,
            new JdbcTurns.Sending(outbox, callBacks),
            exchanges,
            clock);
    var answering = new JdbcInbox.Limits(LEASE, ANSWER_RETRIES, ACCEPTED_AT_ONCE_MAX);
    JdbcInbox inbox = new JdbcInbox(store, leases, turns, seal, pseudonyms, clock, answering);
    JdbcRetention retention = new JdbcRetention(store, clock, limits.keepIds());
    return new StoreAssembly(
        contacts,
        conversations,
        inbox,
        outbox,
        callBacks,
        retention,
        new OneNode(store, leases, "telegram poll", TelegramPoller.TURN));
  }

  private static JdbcErasure erasure(
      KeyFile keyFile, Seal seal, Pseudonyms pseudonyms, InstantSource clock) {
    return new JdbcErasure(
        seal,
        pseudonyms,
        () -> keyFile.keys().since(),
        clock,
        List.of(JdbcInbox::kept, JdbcOutbox::kept, JdbcCallBacks::kept));
  }
}
