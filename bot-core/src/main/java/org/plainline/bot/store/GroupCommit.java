package org.plainline.bot.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Lets many callers share one commit: while a batch is being written the next one gathers. Nobody
 * waits for company, so a single caller is as fast as without it.
 *
 * @param <T> what a caller hands in
 * @param <R> what a caller gets back, after the commit
 */
public final class GroupCommit<T, R> implements AutoCloseable {

  private static final int BATCHES_QUEUED_MAX = 20;

  private final Function<List<T>, List<R>> commit;
  private final int batchMax;
  private final BlockingQueue<Entry<T, R>> queue;
  private final Entry<T, R> end = new Entry<>(Optional.empty(), new CompletableFuture<>());
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread writer;

  /**
   * @param commit writes a batch durably and gives one result for each entry, in order
   */
  public GroupCommit(String threadName, int batchMax, Function<List<T>, List<R>> commit) {
    this.commit = commit;
    this.batchMax = batchMax;
    this.queue = new ArrayBlockingQueue<>(batchMax * BATCHES_QUEUED_MAX);
    this.writer = Thread.ofPlatform().name(threadName).daemon().start(this::write);
  }

  /**
   * Returns after the commit, however long it takes. Waits for room when very many others wait.
   *
   * @throws NotWritten if this is closed or the batch could not be written
   */
  public R submit(T item) {
    Entry<T, R> entry = entry(item);
    enqueue(() -> put(entry));
    try {
      return entry.done().join();
    } catch (CompletionException e) {
      throw failed(e);
    }
  }

  /**
   * As above, for somebody who will not wait for ever.
   *
   * @param patience for room, and once more for the commit
   * @throws NotWritten also if it takes longer; once there was room it will be written all the same
   */
  public R submit(T item, Duration patience) {
    Entry<T, R> entry = entry(item);
    enqueue(() -> offer(entry, patience));
    try {
      return entry.done().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(e);
    } catch (TimeoutException e) {
      throw new NotWritten("not written in time", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Writes what is queued, then ends the writer. */
  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      if (!closed.getAndSet(true)) {
        put(end);
      }
    } finally {
      gate.writeLock().unlock();
    }
    awaitWriter();
  }

  private static <T, R> Entry<T, R> entry(T item) {
    return new Entry<>(Optional.of(item), new CompletableFuture<>());
  }

  private void enqueue(Runnable entering) {
    gate.readLock().lock();
    try {
      if (closed.get()) {
        throw new NotWritten("closed");
      }
      entering.run();
    } finally {
      gate.readLock().unlock();
    }
  }

  private void put(Entry<T, R> entry) {
    try {
      queue.put(entry);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void offer(Entry<T, R> entry, Duration patience) {
    try {
      if (!queue.offer(entry, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NotWritten("no room in time");
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static NotWritten failed(Exception e) {
    String kind = Optional.ofNullable(e.getCause()).map(c -> c.getClass().getName()).orElse("");
    return new NotWritten("not written: " + kind, e);
  }

  private static NotWritten interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new NotWritten("interrupted", e);
  }

  private void awaitWriter() {
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    List<Entry<T, R>> batch = new ArrayList<>();
    while (!batch.contains(end)) {
      batch.clear();
      gather(batch);
      write(batch.stream().filter(entry -> entry.item().isPresent()).toList());
    }
  }

  private void gather(List<Entry<T, R>> batch) {
    try {
      batch.add(queue.take());
    } catch (InterruptedException e) {
      // Only close() ends this thread: callers wait for it.
      return;
    }
    queue.drainTo(batch, batchMax - 1);
  }

  private void write(List<Entry<T, R>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      List<R> results = commit.apply(batch.stream().flatMap(e -> e.item().stream()).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).done().complete(results.get(i));
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(entry -> entry.done().completeExceptionally(e));
    }
  }

  private record Entry<T, R>(Optional<T> item, CompletableFuture<R> done) {}
}
