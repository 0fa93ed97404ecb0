package org.plainline.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends ready-made requests over some connections, as fast as they are answered or at a rate, and
 * measures. As cheap as can be: it shares the processors with what it measures.
 */
final class Barrage {

  /**
   * What came of it.
   *
   * @param refused answers other than 2xx
   * @param micros of each request, sorted
   */
  record Result(long accepted, long refused, Duration time, long... micros) {

    long perSecond() {
      return accepted * 1_000_000_000L / Math.max(1, time.toNanos());
    }

    double millis(double quantile) {
      int at = (int) Math.min(micros.length - 1, quantile * micros.length);
      return micros.length == 0 ? 0 : micros[at] / 1_000.0;
    }
  }

  private final String address;
  private final int connections;

  Barrage(String address, int connections) {
    this.address = address;
    this.connections = connections;
  }

  /**
   * @param perSecond 0 for as many as can be
   */
  Result fire(List<byte[]> shots, Duration length, int perSecond) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger refused = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                List<Long> own = new ArrayList<>();
                try (Connection line = new Connection(address)) {
                  int at = next.getAndIncrement();
                  while (at < shots.size() && System.nanoTime() < end) {
                    long due =
                        perSecond == 0
                            ? System.nanoTime()
                            : begin + at * 1_000_000_000L / perSecond;
                    while (System.nanoTime() < due) {
                      LockSupport.parkNanos(due - System.nanoTime());
                    }
                    int status = line.exchange(shots.get(at)).status();
                    own.add((System.nanoTime() - due) / 1_000);
                    refused.addAndGet(status / 100 == 2 ? 0 : 1);
                    at = next.getAndIncrement();
                  }
                } catch (IOException e) {
                  refused.incrementAndGet();
                }
                micros.addAll(own);
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long[] sorted = micros.stream().mapToLong(each -> each).sorted().toArray();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Result(sorted.length - refused.get(), refused.get(), took, sorted);
  }
}
