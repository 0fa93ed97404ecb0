package org.plainline.config;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.plainline.bot.contact.JdbcContacts;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.conversation.JdbcConversations;
import org.plainline.bot.inbox.JdbcInbox;
import org.plainline.bot.inbox.JdbcTurns;
import org.plainline.bot.outbox.JdbcOutbox;
import org.plainline.bot.outbox.RetrySchedule;
import org.plainline.bot.privacy.JdbcErasure;
import org.plainline.bot.privacy.JdbcOptOuts;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.privacy.Seal;
import org.plainline.bot.store.JdbcLeases;
import org.plainline.bot.store.JdbcStore;
import org.plainline.config.settings.BadSetting;
import org.plainline.config.settings.DatabaseSettings;
import org.plainline.config.settings.PlainlineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where messages are kept until they are answered and sent, and the keys that seal them. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  private static final String SQLITE_SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true"
          + "&transaction_mode=IMMEDIATE";
  private static final int SHARED_CONNECTIONS_MAX = 10;

  /** An answer takes milliseconds; after this a worker that died is taken over. */
  private static final Duration ANSWER_LEASE = Duration.ofSeconds(20);

  /** Longer than a provider may take to answer a send. */
  private static final Duration SEND_LEASE = Duration.ofSeconds(30);

  private static final JdbcInbox.Limits INBOX =
      new JdbcInbox.Limits(
          ANSWER_LEASE, new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(1), 8), 500);

  private static final JdbcOutbox.Limits OUTBOX =
      new JdbcOutbox.Limits(
          SEND_LEASE,
          new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(15), 12),
          Duration.ofHours(4));

  @Bean
  HikariDataSource dataSource(DatabaseSettings database, PlainlineSettings settings) {
    HikariDataSource source = new HikariDataSource();
    source.setPoolName("plainline");
    if (database.shared()) {
      source.setJdbcUrl(database.url());
      source.setMaximumPoolSize(SHARED_CONNECTIONS_MAX);
    } else {
      source.setJdbcUrl(database.url().isEmpty() ? file(settings.dataDir()) : database.url());
      // SQLite has one writer; more connections would only wait for it, pinning their threads.
      source.setMaximumPoolSize(1);
    }
    return source;
  }

  @Bean
  KeyFile keyFile(PlainlineSettings settings) {
    return KeyFile.in(folder(settings.dataDir()), new SecureRandom());
  }

  @Bean
  Seal seal(KeyFile keyFile) {
    return new Seal(keyFile::keys, new SecureRandom());
  }

  @Bean
  Pseudonyms pseudonyms(KeyFile keyFile) {
    return new Pseudonyms(() -> keyFile.keys().pseudonym());
  }

  /** Depends on Flyway only by way of Spring, which migrates before it gives the source away. */
  @Bean
  JdbcStore store(DataSource dataSource) {
    return new JdbcStore(dataSource);
  }

  @Bean
  JdbcLeases leases(InstantSource clock) {
    return new JdbcLeases(() -> UUID.randomUUID().toString(), clock);
  }

  @Bean
  JdbcOptOuts optOuts(JdbcStore store, KeyFile keyFile, InstantSource clock) {
    return new JdbcOptOuts(store, new Pseudonyms(() -> keyFile.keys().lasting()), clock);
  }

  @Bean
  JdbcContacts contacts(JdbcStore store, Pseudonyms pseudonyms, JdbcOptOuts optOuts) {
    return new JdbcContacts(store, pseudonyms, optOuts::contains);
  }

  @Bean
  JdbcConversations conversations(JdbcStore store, InstantSource clock) {
    return new JdbcConversations(store, clock);
  }

  @Bean
  JdbcErasure erasure(JdbcStore store, Pseudonyms pseudonyms, InstantSource clock) {
    return new JdbcErasure(store, pseudonyms, clock);
  }

  @Bean
  JdbcRetention retention(JdbcStore store, InstantSource clock) {
    return new JdbcRetention(store, clock);
  }

  @Bean
  JdbcOutbox outbox(
      JdbcStore store, JdbcLeases leases, Seal seal, JdbcOptOuts optOuts, InstantSource clock) {
    return new JdbcOutbox(store, leases, seal, optOuts, clock, OUTBOX);
  }

  @Bean
  JdbcTurns turns(
      JdbcContacts contacts,
      JdbcConversations conversations,
      JdbcOptOuts optOuts,
      JdbcErasure erasure,
      JdbcOutbox outbox,
      InstantSource clock) {
    return new JdbcTurns(contacts, conversations, optOuts, erasure, outbox, clock);
  }

  @Bean(destroyMethod = "close")
  JdbcInbox storedInbox(
      JdbcStore store,
      JdbcLeases leases,
      JdbcTurns turns,
      Seal seal,
      Pseudonyms pseudonyms,
      InstantSource clock) {
    return new JdbcInbox(store, leases, turns, seal, pseudonyms, clock, INBOX);
  }

  private static String file(Path dataDir) {
    return "jdbc:sqlite:" + folder(dataDir).resolve("plainline.db") + SQLITE_SETTINGS;
  }

  private static Path folder(Path dataDir) {
    try {
      return Files.createDirectories(dataDir.toAbsolutePath());
    } catch (IOException e) {
      throw new BadSetting(
          "plainline.data-dir",
          "names a folder that cannot be made",
          "choose one that this account may write to (" + e.getClass().getSimpleName() + ")");
    }
  }
}
