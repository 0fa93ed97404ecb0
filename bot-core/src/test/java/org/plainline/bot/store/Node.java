package org.plainline.bot.store;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.plainline.bot.Turn;
import org.plainline.bot.command.Command;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.JdbcContacts;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.conversation.JdbcConversations;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.inbox.Caps;
import org.plainline.bot.inbox.JdbcExchanges;
import org.plainline.bot.inbox.JdbcInbox;
import org.plainline.bot.inbox.JdbcTurns;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.outbox.Budget;
import org.plainline.bot.outbox.Due;
import org.plainline.bot.outbox.JdbcOutbox;
import org.plainline.bot.outbox.Pace;
import org.plainline.bot.outbox.RetrySchedule;
import org.plainline.bot.person.JdbcCallBacks;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.privacy.JdbcOptOuts;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.privacy.Keys;
import org.plainline.bot.privacy.Seal;
import org.plainline.bot.triage.Urgency;

/** All that a node has over a database, put together as in production. */
public final class Node implements AutoCloseable {

  public static final ChannelId SMS = new ChannelId("sms");
  public static final ChannelId VOICE = new ChannelId("voice");
  public static final Address ANA = new Address(SMS, "+15005550001");
  public static final Address BEN = new Address(SMS, "+15005550002");
  public static final Duration LEASE = Duration.ofMinutes(1);
  public static final RetrySchedule RETRIES =
      new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(10), 20);

  /** Two a second, and a second between two to one contact: only on this channel. */
  public static final Pace PACE =
      new Pace(Duration.ofMillis(500), Duration.ofSeconds(1), message -> 1);

  /** Ten units a day to one country, and any number to the others. */
  public static final Budget BUDGET =
      new Budget(to -> to.value().startsWith("+99") ? "99" : "", 10);

  public static final Caps CAPS = new Caps(40, 400, 40);

  public final Pseudonyms pseudonyms;
  public final JdbcStore store;
  public final JdbcOptOuts optOuts;
  public final JdbcContacts contacts;
  public final JdbcConversations conversations;
  public final JdbcErasure erasure;
  public final JdbcRetention retention;
  public final JdbcOutbox outbox;
  public final JdbcCallBacks callBacks;
  public final JdbcInbox inbox;
  private final SettableClock clock;
  private final HikariDataSource source;

  public Node(DataSource source, SettableClock clock) {
    this(source, clock, 500);
  }

  public Node(DataSource source, SettableClock clock, int batchMax) {
    this(source, clock, batchMax, keys());
  }

  private Node(DataSource source, SettableClock clock, int batchMax, Keys keys) {
    Seal seal = new Seal(() -> keys, new SecureRandom());
    JdbcLeases leases = new JdbcLeases(() -> UUID.randomUUID().toString(), clock);
    this.source = (HikariDataSource) source;
    this.clock = clock;
    this.store = new JdbcStore(source, source, this.source.getMaximumPoolSize());
    this.pseudonyms = new Pseudonyms(keys::pseudonym);
    this.optOuts = new JdbcOptOuts(store, new Pseudonyms(keys::lasting), clock);
    this.contacts = new JdbcContacts(store, pseudonyms, optOuts::contains);
    this.conversations = new JdbcConversations(store, clock);
    this.retention = new JdbcRetention(store, clock, JdbcRetention.IDS);
    this.outbox =
        new JdbcOutbox(
            store,
            leases,
            seal,
            optOuts,
            clock,
            new JdbcOutbox.Limits(
                LEASE, RETRIES, Duration.ofHours(4), Map.of(VOICE, PACE), BUDGET));
    this.callBacks = new JdbcCallBacks(store, seal, () -> UUID.randomUUID().toString(), clock);
    this.erasure =
        new JdbcErasure(
            seal,
            pseudonyms,
            keys::since,
            clock,
            List.of(JdbcInbox::kept, JdbcOutbox::kept, JdbcCallBacks::kept));
    this.inbox =
        new JdbcInbox(
            store,
            leases,
            new JdbcTurns(
                contacts,
                conversations,
                optOuts,
                erasure,
                new JdbcTurns.Sending(outbox, callBacks),
                new JdbcExchanges(pseudonyms, clock, CAPS),
                clock),
            seal,
            pseudonyms,
            clock,
            new JdbcInbox.Limits(LEASE, RETRIES, batchMax));
  }

  /** A node as it is when the next keys have taken over. */
  public static Node withNextKeys(DataSource source, SettableClock clock) {
    Keys old = keys();
    SecretKey pseudonym = new SecretKeySpec(new byte[32], "HmacSHA256");
    Keys next = new Keys("1", old.seals(), pseudonym, old.lasting(), clock.instant());
    return new Node(source, clock, 500, next);
  }

  public static Keys keys() {
    byte[] bytes = new byte[32];
    SecretKeySpec seal = new SecretKeySpec(bytes, "AES");
    bytes[0] = 1;
    SecretKeySpec pseudonym = new SecretKeySpec(bytes, "HmacSHA256");
    bytes[0] = 2;
    SecretKey lasting = new SecretKeySpec(bytes, "HmacSHA256");
    return new Keys("1", Map.of("1", seal), pseudonym, lasting, Instant.EPOCH);
  }

  public InboundMessage text(String id, Address from, String words) {
    return new InboundMessage(id, from, new Content.Text(words), clock.instant());
  }

  /** A turn that answers "not known" in as many parts as given. */
  public Turn turn(InboundMessage message, String... parts) {
    Decision decision = new Decision.Abstain(Decision.Reason.NOT_KNOWN, List.of());
    return turn(message, contacts.of(message.from()), decision, parts);
  }

  public Turn obey(InboundMessage message, Command command, String... parts) {
    Contact before = contacts.of(message.from());
    Contact after =
        switch (command) {
          case Command.Keyword.STOP -> before.optedOut(true);
          case Command.Keyword.START -> before.optedOut(false);
          default -> before;
        };
    return turn(message, after, new Decision.Obey(command), parts);
  }

  public Turn turn(InboundMessage message, Contact contact, Decision decision, String... parts) {
    OutboundMessage reply =
        new OutboundMessage(
            "to-" + message.id(),
            message.from(),
            Language.ENGLISH,
            List.of(parts).stream().map(Part::new).toList(),
            List.of());
    Conversation conversation =
        new Conversation(
            clock.instant(), Optional.of(Language.ENGLISH), Optional.empty(), Map.of());
    return new Turn(
        message, contact, Language.ENGLISH, Urgency.NONE, decision, List.of(reply), conversation);
  }

  /** Lets the message of a turn in and keeps the turn at once. */
  public void answer(Turn turn) {
    inbox.accept(turn.message());
    inbox.claim(1).forEach(claimed -> inbox.complete(claimed, turn));
  }

  /** Lets a message in and answers it at once. */
  public void answer(InboundMessage message, String... parts) {
    inbox.accept(message);
    inbox.claim(1).forEach(claimed -> inbox.complete(claimed, turn(message, parts)));
  }

  /** Claims what is due on any channel, text messages first. */
  public List<Due> claim(int max) {
    List<Due> due = new ArrayList<>(outbox.claim(SMS, max));
    if (due.size() < max) {
      due.addAll(outbox.claim(VOICE, max - due.size()));
    }
    return due;
  }

  public Instant now() {
    return clock.instant();
  }

  @Override
  public void close() throws Exception {
    inbox.close();
    store.close();
    source.close();
  }
}
