package org.plainline.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JdbcTogetherTest {

  @TempDir Path folder;

  private final AtomicInteger transactions = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private HikariDataSource source;
  private JdbcStore store;
  private JdbcTogether together;

  @BeforeEach
  void open() {
    source = TestDatabase.sqlite(folder.resolve("together.db"));
    store = new JdbcStore(source);
    together =
        new JdbcTogether(work -> {
          transactions.incrementAndGet();
          store.transaction(session -> {
            work.accept(session);
            return true;
          });
        });
  }

  @AfterEach
  void close() {
    together.close();
    source.close();
  }

  @Test
  void what_comes_while_another_is_written_shares_the_next_commit() throws Exception {
    List<FutureTask<Integer>> results = behindTheFirst("a", "b", "c");
    for (FutureTask<Integer> result : results) {
      assertThat(result.get()).isEqualTo(1);
    }
    assertThat(kept()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(transactions).as("the first, and all that waited for it").hasValue(2);
  }

  @Test
  void one_that_fails_is_told_so_and_harms_no_other() throws Exception {
    List<FutureTask<Integer>> results = behindTheFirst("a", "", "c");
    assertThat(results.get(0).get()).isEqualTo(1);
    assertThatThrownBy(() -> results.get(1).get())
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("on purpose");
    assertThat(results.get(2).get()).isEqualTo(1);
    assertThat(kept()).containsExactlyInAnyOrder("a", "c");
    assertThat(transactions).as("the first, all others, and each of them alone").hasValue(5);
  }

  @Test
  void nothing_is_taken_once_it_is_closed() {
    together.close();
    assertThatThrownBy(() -> together.write(_ -> "late")).isInstanceOf(IllegalStateException.class);
    assertThat(transactions).hasValue(0);
  }

  /** One is being written until all the others wait. The nameless one fails. */
  private List<FutureTask<Integer>> behindTheFirst(String... names) throws Exception {
    FutureTask<Boolean> first = new FutureTask<>(() -> together.write(_ -> await()));
    Thread.ofPlatform().start(first);
    begun.await();
    List<FutureTask<Integer>> results = new ArrayList<>();
    for (String name : names) {
      results.add(new FutureTask<>(() -> together.write(session -> write(session, name))));
      Thread waiting = Thread.ofPlatform().start(results.getLast());
      while (waiting.getState() != Thread.State.WAITING) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
    }
    open.countDown();
    assertThat(first.get()).isTrue();
    return results;
  }

  private int write(JdbcSession session, String name) {
    int changed =
        session.update(
            "insert into contact (pseudonym, language, last_turn) values (?, 'en', 1)", name);
    if (name.isEmpty()) {
      throw new IllegalStateException("on purpose");
    }
    return changed;
  }

  private List<String> kept() {
    return store.read(
        session -> session.rows(row -> row.getString(1), "select pseudonym from contact"));
  }

  private boolean await() {
    begun.countDown();
    try {
      open.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
