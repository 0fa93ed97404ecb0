package org.plainline.config.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.plainline.bot.store.WorkLoop;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that work while the app runs. Stopping lets each finish the round that it is in. What
 * brings messages in starts after the web server and stops before it; what works on them starts
 * before and stops after, so that what was still let in is worked on; the database closes last.
 */
public final class Work implements SmartLifecycle {

  /** For all its threads together. */
  private static final Duration STOP_MAX = Duration.ofSeconds(15);

  /** Spring starts and stops its web server 1,024 and 2,048 below the default phase. */
  private static final int BEHIND_THE_WEB = DEFAULT_PHASE - 4_096;

  private final String name;
  private final int phase;
  private final List<Task> tasks;
  private final Duration stopMax;
  private final List<Thread> threads = new ArrayList<>();
  private final Semaphore ended = new Semaphore(0);

  /** What a thread does, and how to end it. */
  private record Task(Runnable work, Runnable stop) {}

  private Work(String name, int phase, List<Task> tasks, Duration stopMax) {
    this.name = name;
    this.phase = phase;
    this.tasks = tasks;
    this.stopMax = stopMax;
  }

  /** One thread that works until {@code stop} makes it return. */
  public static Work of(String name, Runnable work, Runnable stop) {
    return new Work(name, DEFAULT_PHASE, List.of(new Task(work, stop)), STOP_MAX);
  }

  /** Threads that work in rounds, one for each loop. */
  static Work loops(String name, Stream<WorkLoop> loops) {
    return loops(name, loops, STOP_MAX);
  }

  static Work loops(String name, Stream<WorkLoop> loops, Duration stopMax) {
    List<Task> tasks = loops.map(loop -> new Task(loop, loop::stop)).toList();
    return new Work(name, BEHIND_THE_WEB, tasks, stopMax);
  }

  @Override
  public synchronized void start() {
    ended.drainPermits();
    for (Task task : tasks) {
      threads.add(Thread.ofPlatform().name(name + "-" + threads.size()).start(() -> run(task)));
    }
  }

  @Override
  public synchronized void stop() {
    tasks.forEach(task -> task.stop().run());
    try {
      // Who has not ended by then is left behind; its work is taken over when its lease has run
      // out.
      boolean _ = ended.tryAcquire(threads.size(), stopMax.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  private void run(Task task) {
    try {
      task.work().run();
    } finally {
      ended.release();
    }
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
