package org.plainline.config.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.privacy.JdbcSunset;
import org.plainline.bot.privacy.JdbcUnanswered;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.privacy.Keys;
import org.plainline.bot.privacy.Redaction;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.tally.JdbcTally;
import org.plainline.bot.wording.Wording;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.PrivacySettings;
import org.plainline.config.transparency.Reports;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.LuceneKnowledgeBase;

/** One step that fails keeps none of the others from being done. */
class ForgettingTest {

  private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final InstantSource clock = now::get;
  private final HikariDataSource source = new HikariDataSource();

  @BeforeEach
  void start() {
    source.setJdbcUrl("jdbc:sqlite:" + folder.resolve("plainline.db"));
    source.setMaximumPoolSize(1);
    Flyway.configure().dataSource(source).load().migrate();
  }

  @AfterEach
  void stop() {
    source.close();
  }

  @Test
  void rows_go_on_time_also_where_new_keys_cannot_be_written() throws Exception {
    JdbcStore store = new JdbcStore(source);
    Forgetting forgetting = forgetting(store);
    keep(store);
    Files.delete(folder.resolve("plainline.keys"));
    now.set(BEGIN.plus(Keys.LIFE).plus(JdbcRetention.CONTACTS));

    assertThatThrownBy(forgetting::once).isInstanceOf(UncheckedIOException.class);
    assertThat(kept(store)).isZero();
  }

  @Test
  void all_is_destroyed_after_the_last_day_also_where_no_report_can_be_written() throws Exception {
    JdbcStore store = new JdbcStore(source);
    Forgetting forgetting = forgetting(store);
    now.set(BEGIN.plus(Duration.ofDays(366)));
    keep(store);
    Path inTheWay = Files.createDirectory(folder.resolve("final-report.txt.new"));

    assertThatThrownBy(forgetting::once).isInstanceOf(UncheckedIOException.class);
    assertThat(kept(store)).isZero();
    assertThat(folder.resolve("plainline.keys")).doesNotExist();

    Files.delete(inTheWay);
    forgetting.once();
    assertThat(folder.resolve("final-report.txt")).exists();
  }

  @Test
  void the_first_failure_is_told_with_those_after_it() {
    assertThatThrownBy(() -> Steps.doAll(() -> fail("one"), () -> {}, () -> fail("two")))
        .hasMessage("one")
        .satisfies(e -> assertThat(e.getSuppressed()).singleElement().asString().contains("two"));
  }

  private static void fail(String what) {
    throw new IllegalStateException(what);
  }

  private void keep(JdbcStore store) {
    store.transaction(session ->
        session.update(
            "insert into contact (pseudonym, language, last_turn) values ('a', 'en', ?)",
            now.get().toEpochMilli()));
  }

  private static long kept(JdbcStore store) {
    String sql = "select count(*) from contact";
    return store.read(session -> session.row(row -> row.getLong(1), sql)).orElseThrow();
  }

  private Forgetting forgetting(JdbcStore store) {
    JdbcSunset last = new JdbcSunset(store, clock);
    KeyFile keys = KeyFile.in(folder, new SecureRandom(), clock);
    Reports reports = new Reports(store, clock, List::of);
    var plainline =
        new PlainlineSettings("http://localhost", folder, "", List.of(), "vetted", false);
    var privacy = new PrivacySettings(JdbcRetention.IDS, true, false, "");
    Redaction redaction = new Redaction(Wording.lines("wording/redaction.tsv"));
    return new Forgetting(
        new Sunset(last, privacy, clock),
        new Ending(Optional.empty(), last, keys, new JdbcTally(store), reports, plainline),
        new JdbcRetention(store, clock, JdbcRetention.IDS),
        new JdbcUnanswered(store, redaction, clock),
        new LuceneKnowledgeBase(Serving.VETTED, clock),
        keys,
        clock);
  }
}
