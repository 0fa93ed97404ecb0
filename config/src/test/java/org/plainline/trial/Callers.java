package org.plainline.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many people on the phone at once, each with one whole call after another. */
final class Callers {

  private static final double SURE = 0.9;

  /** What one caller, or all of them, went through. */
  private record Counts(List<Long> micros, AtomicInteger refused) {}

  private final String address;
  private final int callers;
  private final boolean distinct;
  private final AtomicLong numbers = new AtomicLong();

  /**
   * @param callers how many calls at once
   * @param distinct whether nobody asks in words that anybody asked in before
   */
  Callers(String address, int callers, boolean distinct) {
    this.address = address;
    this.callers = callers;
    this.distinct = distinct;
  }

  /**
   * Everybody talks for so long.
   *
   * @param pause between hearing an answer and the next turn
   * @return the turns; refused are those that were answered with anything but words to say
   */
  Barrage.Result talk(Duration length, Duration pause) throws InterruptedException {
    Counts all = new Counts(Collections.synchronizedList(new ArrayList<>()), new AtomicInteger());
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      long first = begin + pause.toNanos() * i / callers;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                Counts own = new Counts(new ArrayList<>(), all.refused());
                try (Connection line = new Connection(address)) {
                  while (System.nanoTime() < end) {
                    call(line, Math.max(first, System.nanoTime()), pause, own);
                  }
                } catch (IOException e) {
                  System.err.println("a caller was cut off: " + e.getMessage());
                  all.refused().incrementAndGet();
                }
                all.micros().addAll(own.micros());
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    long[] sorted = all.micros().stream().mapToLong(each -> each).sorted().toArray();
    int refused = all.refused().get();
    return new Barrage.Result(sorted.length - refused, refused, took, sorted);
  }

  private void call(Connection line, long first, Duration pause, Counts counts) throws IOException {
    long due = first;
    PhoneCall call = new PhoneCall(numbers.incrementAndGet());
    for (PhoneCall.Request turn : turns(call)) {
      await(due);
      Connection.Reply reply = line.exchange(Shot.call(turn));
      counts.micros().add((System.nanoTime() - due) / 1_000);
      counts.refused().addAndGet(isAnswer(reply) ? 0 : 1);
      due = System.nanoTime() + pause.toNanos();
    }
    line.exchange(Shot.call(call.over()));
  }

  /** Greeting, question, again, new question, question, silence, topics, a topic, silence. */
  private List<PhoneCall.Request> turns(PhoneCall call) {
    return List.of(
        call.started(),
        call.said(question(0), SURE),
        call.pressed(1),
        call.said("new question", SURE),
        call.said(question(1), SURE),
        call.quiet(),
        call.pressed(5),
        call.pressed(2),
        call.quiet());
  }

  private String question(int turn) {
    long number = numbers.get();
    List<String> questions = LoadRun.QUESTIONS;
    String question = questions.get((int) ((number + turn) % questions.size()));
    return distinct ? question + " " + number + turn : question;
  }

  /** Words to say, and not those of a server that takes long or took too long. */
  private static boolean isAnswer(Connection.Reply reply) {
    String twiml = reply.text();
    return reply.status() == 200
        && twiml.contains("<Say")
        && !twiml.contains("<Redirect")
        && !twiml.contains("took too long");
  }

  private static void await(long due) {
    while (System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }
}
