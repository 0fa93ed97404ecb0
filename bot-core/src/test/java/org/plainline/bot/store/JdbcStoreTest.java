package org.plainline.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JdbcStoreTest {

  private static final String ROWS =
      "with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)"
          + " select zeroblob(4000) as page from n";

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  /** Whoever has just had a turn asks again before the others have noticed that it ended. */
  @Test
  void whoever_waits_comes_before_whoever_comes_again(@TempDir Path folder) throws Exception {
    behindTheFirst(
        folder,
        store -> store.transaction(_ -> done.add("first again")),
        store -> store.transaction(_ -> done.add("second")),
        store -> store.transaction(_ -> done.add("third")),
        store -> store.transaction(_ -> done.add("fourth")));
    assertThat(done).containsExactly("first", "second", "third", "fourth", "first again");
  }

  @Test
  void whom_somebody_waits_for_passes_all_others_but_one(@TempDir Path folder) throws Exception {
    behindTheFirst(
        folder,
        _ -> done.add("end"),
        store -> store.transaction(_ -> done.add("second")),
        store -> store.transaction(_ -> done.add("third")),
        store -> store.urgentTransaction(_ -> done.add("urgent")));
    assertThat(done).containsSubsequence("first", "second", "urgent", "third");
  }

  /** A row a page: more than may stay in the log. */
  @Test
  void changes_are_moved_from_the_log_into_the_file_and_the_log_begins_again(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("moved.db");
    Path log = folder.resolve("moved.db-wal");
    Path alone = folder.resolve("alone.db");
    try (HikariDataSource source = TestDatabase.sqlite(file);
        JdbcStore store = new JdbcStore(source, source, 1)) {
      execute(source, "pragma wal_autocheckpoint = 0");
      execute(source, "create table pages as " + ROWS.formatted(9_000));
      long length = Files.size(log);
      store.moveChanges();
      Files.copy(file, alone);
      execute(source, "insert into pages " + ROWS.formatted(1));
      assertThat(Files.size(log)).as("written from its beginning").isEqualTo(length);
    }
    try (HikariDataSource source = TestDatabase.sqlite(alone);
        JdbcStore store = new JdbcStore(source, source, 1)) {
      List<Integer> count =
          store.read(session -> session.rows(row -> row.getInt(1), "select count(*) from pages"));
      assertThat(count).containsExactly(9_000);
    }
  }

  private static void execute(HikariDataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One writes until all the others wait, each of which came after the one before. */
  @SafeVarargs
  private void behindTheFirst(
      Path folder, Consumer<JdbcStore> afterwards, Consumer<JdbcStore>... others)
      throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    try (HikariDataSource source = TestDatabase.sqlite(folder.resolve("turns.db"))) {
      JdbcStore store = new JdbcStore(source, source, 1);
      List<Thread> all = new ArrayList<>();
      all.add(
          Thread.ofPlatform()
              .start(() -> {
                store.transaction(_ -> {
                  begun.countDown();
                  await(open);
                  return done.add("first");
                });
                afterwards.accept(store);
              }));
      begun.await();
      for (Consumer<JdbcStore> other : others) {
        all.add(Thread.ofPlatform().start(() -> other.accept(store)));
        awaitWaiting(all.getLast());
      }
      open.countDown();
      for (Thread thread : all) {
        thread.join();
      }
    }
  }

  @Test
  void whoever_fails_or_is_interrupted_lets_the_next_one_in(@TempDir Path folder) throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    try (HikariDataSource source = TestDatabase.sqlite(folder.resolve("turns.db"))) {
      JdbcStore store = new JdbcStore(source, source, 1);
      Thread failing =
          quiet(() ->
              store.transaction(_ -> {
                begun.countDown();
                await(open);
                throw new IllegalStateException("on purpose");
              }));
      begun.await();
      Thread impatient = quiet(() -> store.transaction(_ -> done.add("impatient")));
      awaitWaiting(impatient);
      impatient.interrupt();
      impatient.join();
      open.countDown();
      failing.join();
      String next = store.transaction(_ -> "in");
      assertThat(next).isEqualTo("in");
      assertThat(done).containsExactly("JdbcFailed", "IllegalStateException");
    }
  }

  /** Notes how it failed. */
  private Thread quiet(Runnable work) {
    return Thread.ofPlatform()
        .uncaughtExceptionHandler((_, failure) -> done.add(failure.getClass().getSimpleName()))
        .start(work);
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
