package org.plainline.config.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.store.WorkLoop;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that work while the app runs. Stopping lets each finish the round that it is in. What
 * brings messages in starts after the web server and stops before it; what works on them starts
 * before and stops after, so that what was still let in is worked on; the database closes last.
 */
public final class Work implements SmartLifecycle {

  private static final long STOP_MILLIS_MAX = 15_000;

  /** Spring starts and stops its web server 1,024 and 2,048 below the default phase. */
  private static final int BEHIND_THE_WEB = DEFAULT_PHASE - 4_096;

  private final String name;
  private final int phase;
  private final List<Task> tasks;
  private final List<Thread> threads = new ArrayList<>();

  /** What a thread does, and how to end it. */
  private record Task(Runnable work, Runnable stop) {}

  private Work(String name, int phase, List<Task> tasks) {
    this.name = name;
    this.phase = phase;
    this.tasks = tasks;
  }

  /** One thread that works until {@code stop} makes it return. */
  public static Work of(String name, Runnable work, Runnable stop) {
    return new Work(name, DEFAULT_PHASE, List.of(new Task(work, stop)));
  }

  /** Threads that work in rounds, one for each loop. */
  static Work loops(String name, Stream<WorkLoop> loops) {
    return new Work(name, BEHIND_THE_WEB, loops.map(loop -> new Task(loop, loop::stop)).toList());
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
  public int getPhase() {
    return phase;
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
