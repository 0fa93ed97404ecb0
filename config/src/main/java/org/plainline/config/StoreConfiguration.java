package org.plainline.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.plainline.bot.contact.JdbcContacts;
import org.plainline.bot.conversation.JdbcConversations;
import org.plainline.bot.inbox.JdbcInbox;
import org.plainline.bot.outbox.JdbcOutbox;
import org.plainline.bot.person.JdbcCallBacks;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.store.JdbcDeadLetters;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.store.OneNode;
import org.plainline.config.settings.BadSetting;
import org.plainline.config.settings.DatabaseSettings;
import org.plainline.config.settings.PaceSettings;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.PrivacySettings;
import org.plainline.config.settings.RepliesSettings;
import org.plainline.config.settings.SmsSettings;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where messages are kept until they are answered and sent, and the keys that seal them. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  private static final String SQLITE_SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true"
          + "&transaction_mode=IMMEDIATE&secure_delete=true"
          // Or the driver asks after each statement which key it made.
          + "&jdbc.get_generated_keys=false";

  /** Changes are moved into the file by {@link JdbcStore#moveChanges}; this is if nobody does. */
  private static final String SQLITE_CHECKPOINT = "pragma wal_autocheckpoint = 20000";

  /** Two that read, and one that moves changes. */
  private static final int READERS_MAX = 3;

  private static final int SHARED_CONNECTIONS_MAX = 10;

  /** So that a provider that waits hears "not now" before it hangs up, after 15 seconds. */
  private static final Duration CONNECTING_MAX = Duration.ofSeconds(5);

  @Bean
  HikariDataSource dataSource(DatabaseSettings database, PlainlineSettings settings) {
    HikariDataSource source = new HikariDataSource();
    source.setPoolName("plainline");
    if (database.shared()) {
      source.setJdbcUrl(database.url());
      source.setMaximumPoolSize(SHARED_CONNECTIONS_MAX);
      source.setConnectionTimeout(CONNECTING_MAX.toMillis());
    } else {
      source.setJdbcUrl(database.url().isEmpty() ? file(settings.dataDir()) : database.url());
      // SQLite has one writer; more connections would only wait for it, pinning their threads.
      source.setMaximumPoolSize(1);
      source.setConnectionInitSql(SQLITE_CHECKPOINT);
    }
    return source;
  }

  @Bean
  KeyFile keyFile(PlainlineSettings settings, InstantSource clock) {
    return KeyFile.in(folder(settings.dataDir()), new SecureRandom(), clock);
  }

  @Bean
  StoreAssembly.Limits storeLimits(
      PrivacySettings privacy, PaceSettings pace, RepliesSettings replies, SmsSettings sms) {
    return new StoreAssembly.Limits(privacy.keepIds(), pace.paces(), replies.caps(), sms.budget());
  }

  /**
   * Where reading finds connections: on SQLite beside the one that writes, which it never awaits.
   */
  @Bean
  Readers readers(HikariDataSource source, DatabaseSettings database) {
    if (database.shared()) {
      return new Readers(source);
    }
    HikariConfig beside = new HikariConfig();
    source.copyStateTo(beside);
    beside.setPoolName("plainline-readers");
    beside.setMaximumPoolSize(READERS_MAX);
    return new Readers(new HikariDataSource(beside));
  }

  /** No data source of its own to Spring, which migrates and watches the one that writes. */
  record Readers(HikariDataSource source) implements AutoCloseable {
    @Override
    public void close() {
      source.close();
    }
  }

  @Bean
  @DependsOnDatabaseInitialization
  JdbcStore database(HikariDataSource source, Readers readers) {
    return new JdbcStore(source, readers.source(), source.getMaximumPoolSize());
  }

  @Bean
  StoreAssembly store(
      JdbcStore database, KeyFile keyFile, InstantSource clock, StoreAssembly.Limits limits) {
    return StoreAssembly.over(database, keyFile, clock, limits);
  }

  @Bean
  JdbcContacts contacts(StoreAssembly store) {
    return store.contacts();
  }

  @Bean
  JdbcConversations conversations(StoreAssembly store) {
    return store.conversations();
  }

  @Bean(destroyMethod = "close")
  JdbcInbox storedInbox(StoreAssembly store) {
    return store.inbox();
  }

  @Bean
  JdbcOutbox outbox(StoreAssembly store) {
    return store.outbox();
  }

  @Bean
  JdbcRetention retention(StoreAssembly store) {
    return store.retention();
  }

  @Bean
  JdbcCallBacks callBacks(StoreAssembly store) {
    return store.callBacks();
  }

  @Bean
  JdbcDeadLetters deadLetters(JdbcStore database) {
    return new JdbcDeadLetters(database);
  }

  @Bean
  OneNode telegramTurn(StoreAssembly store) {
    return store.polling();
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
          "names a folder that cannot be made (" + e.getClass().getSimpleName() + ")",
          "choose one that this account may write to");
    }
  }
}
