package org.plainline.config.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plainline.bot.store.WorkLoop;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that work from the time the server is up until it stops. Stopping lets each finish the
 * round that it is in: the web is closed before, the database after.
 */
public final class Work implements SmartLifecycle {

  private static final long STOP_MILLIS_MAX = 15_000;

  private final String name;
  private final List<Task> tasks;
  private final List<Thread> threads = new ArrayList<>();

  /** What a thread does, and how to end it. */
  private record Task(Runnable work, Runnable stop) {}

  private Work(String name, List<Task> tasks) {
    this.name = name;
    this.tasks = tasks;
  }

  /** One thread that works until {@code stop} makes it return. */
  public static Work of(String name, Runnable work, Runnable stop) {
    return new Work(name, List.of(new Task(work, stop)));
  }

  /** Some threads that work in rounds. */
  static Work loops(String name, int count, Supplier<WorkLoop> loops) {
    return new Work(
        name, Stream.generate(loops).limit(count).map(loop -> new Task(loop, loop::stop)).toList());
  }

  @Override
  public synchronized void start() {
    for (Task task : tasks) {
      threads.add(Thread.ofPlatform().name(name + "-" + threads.size()).start(task.work()));
    }
  }

  @Override
  public synchronized void stop() {
    tasks.forEach(task -> task.stop().run());
    for (Thread thread : threads) {
      try {
        thread.join(STOP_MILLIS_MAX);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
