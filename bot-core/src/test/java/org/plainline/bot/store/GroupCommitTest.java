package org.plainline.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @Test
  void everybody_gets_their_own_result_after_a_shared_commit() throws Exception {
    try (var commits = new GroupCommit<Integer, Integer>("test-writer", 50, this::doubled);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results = submit(commits, threads, 500);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(2 * i);
      }
    }
    assertThat(written).allMatch(batch -> batch.size() <= 50);
    assertThat(written.stream().flatMap(List::stream)).hasSize(500).doesNotHaveDuplicates();
  }

  @Test
  void an_error_reaches_the_callers_of_its_batch_and_nobody_else() throws Exception {
    try (var commits = new GroupCommit<Integer, Integer>("test-writer", 10, this::evilOnSeven);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results = submit(commits, threads, 100);
      List<Integer> failed = new ArrayList<>();
      for (int i = 0; i < results.size(); i++) {
        try {
          assertThat(results.get(i).get()).isEqualTo(2 * i);
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(IllegalStateException.class);
          failed.add(i);
        }
      }
      assertThat(failed).contains(7).hasSizeLessThanOrEqualTo(10);
      List<Integer> evil =
          written.stream().filter(batch -> batch.contains(7)).findFirst().orElseThrow();
      assertThat(failed).containsExactlyInAnyOrderElementsOf(evil);
    }
  }

  @Test
  void what_was_handed_in_is_written_before_it_closes_and_nothing_after() throws Exception {
    var commits = new GroupCommit<Integer, Integer>("test-writer", 10, this::afterGo);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> waiting = threads.submit(() -> commits.submit(1));
      go.countDown();
      assertThat(waiting.get()).isEqualTo(2);
      commits.close();
      commits.close();
    }
    assertThatThrownBy(() -> commits.submit(2)).isInstanceOf(IllegalStateException.class);
    assertThat(written).containsExactly(List.of(1));
  }

  @Test
  void who_finds_no_room_or_no_commit_in_time_is_told_so_and_what_had_room_is_written() {
    Duration patience = Duration.ofMillis(20);
    int room = 20;
    try (var commits = new GroupCommit<Integer, Integer>("test-writer", 1, this::afterGo)) {
      assertThatThrownBy(() -> commits.submit(0, patience))
          .isInstanceOf(NotWritten.class)
          .hasMessage("not written in time");
      while (begun.getCount() > 0) {
        Thread.onSpinWait(); // the writer has taken it
      }
      for (int i = 1; i <= room; i++) {
        int item = i;
        assertThatThrownBy(() -> commits.submit(item, patience)).hasMessage("not written in time");
      }
      assertThatThrownBy(() -> commits.submit(room + 1, patience)).hasMessage("no room in time");
      assertThat(written).as("nobody was told that anything is").isEmpty();
      go.countDown();
      assertThat(commits.submit(room + 2)).isEqualTo(2 * (room + 2));
    }
    assertThat(written.stream().flatMap(List::stream))
        .hasSize(room + 2)
        .doesNotHaveDuplicates()
        .doesNotContain(room + 1);
  }

  @Test
  void fields_come_apart_as_they_were_joined_whatever_they_hold() {
    for (List<String> fields :
        List.of(List.<String>of(), List.of(""), List.of("1:", "", "\uD83D", "a\n\u0000"))) {
      assertThat(Fields.split(Fields.join(fields))).isEqualTo(fields);
    }
    for (String broken : new String[] {"x", "5:abc", "-1:", "99999999999:", ":"}) {
      assertThatThrownBy(() -> Fields.split(broken)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<Future<Integer>> submit(
      GroupCommit<Integer, Integer> commits, ExecutorService threads, int count) {
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int item = i;
      results.add(threads.submit(() -> commits.submit(item)));
    }
    return results;
  }

  private List<Integer> doubled(List<Integer> batch) {
    written.add(batch);
    return batch.stream().map(item -> 2 * item).toList();
  }

  private List<Integer> evilOnSeven(List<Integer> batch) {
    List<Integer> results = doubled(batch);
    if (batch.contains(7)) {
      throw new IllegalStateException("disk full");
    }
    return results;
  }

  private List<Integer> afterGo(List<Integer> batch) {
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return doubled(batch);
  }
}
