package org.plainline.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many people on the phone at once, each with one whole call after another. */
final class Callers {

  private static final double SURE = 0.9;

  /**
   * What came of it.
   *
   * @param turns refused are those that were answered with anything but words to say
   * @param answers turns a second that asked something and were answered
   * @param bridged turns whose answer the caller had to wait for
   */
  record Result(Barrage.Result turns, long answers, int bridged) {}

  /** One turn of a call, and whether it asks something. */
  private record Turn(PhoneCall.Request request, boolean asks) {}

  /** What all callers went through. */
  private record Counts(
      List<Long> micros, AtomicInteger refused, AtomicInteger answers, AtomicInteger bridged) {

    static Counts none() {
      return new Counts(
          Collections.synchronizedList(new ArrayList<>()),
          new AtomicInteger(),
          new AtomicInteger(),
          new AtomicInteger());
    }
  }

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
   */
  Result talk(Duration length, Duration pause) throws InterruptedException {
    Counts all = Counts.none();
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      long first = begin + pause.toNanos() * i / callers;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try (Connection line = new Connection(address)) {
                  while (System.nanoTime() < end) {
                    call(line, Math.max(first, System.nanoTime()), pause, all);
                  }
                } catch (IOException e) {
                  System.err.println("a caller was cut off: " + e.getMessage());
                  all.refused().incrementAndGet();
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    long[] sorted = all.micros().stream().mapToLong(each -> each).sorted().toArray();
    int refused = all.refused().get();
    return new Result(
        new Barrage.Result(sorted.length - refused, refused, took, sorted),
        all.answers().get() * 1_000_000_000L / Math.max(1, took.toNanos()),
        all.bridged().get());
  }

  private void call(Connection line, long first, Duration pause, Counts counts) throws IOException {
    long due = first;
    PhoneCall call = new PhoneCall(numbers.incrementAndGet());
    for (Turn turn : turns(call)) {
      await(due);
      boolean answered = isAnswer(answer(line, call, turn.request(), counts));
      counts.micros().add((System.nanoTime() - due) / 1_000);
      counts.refused().addAndGet(answered ? 0 : 1);
      counts.answers().addAndGet(answered && turn.asks() ? 1 : 0);
      due = System.nanoTime() + pause.toNanos();
    }
    line.exchange(Shot.call(call.over()));
  }

  /**
   * What the caller hears in the end: where it takes a moment, the carrier comes back for it. Here
   * at once, and not after it has said so.
   */
  private static String answer(
      Connection line, PhoneCall call, PhoneCall.Request turn, Counts counts) throws IOException {
    String reply = text(line.exchange(Shot.call(turn)));
    Optional<String> elsewhere = elsewhere(reply);
    counts.bridged().addAndGet(elsewhere.isPresent() ? 1 : 0);
    while (elsewhere.isPresent()) {
      reply = text(line.exchange(Shot.call(call.waiting(elsewhere.get()))));
      elsewhere = elsewhere(reply);
    }
    return reply;
  }

  private static Optional<String> elsewhere(String reply) {
    return Optional.of(reply)
        .filter(xml -> xml.contains("<Redirect"))
        .flatMap(xml -> Twiml.of(xml).elsewhere());
  }

  /** Nothing where the server refused. */
  private static String text(Connection.Reply reply) {
    return reply.status() == 200 ? reply.text() : "";
  }

  /** Greeting, question, again, new question, question, silence, topics, a topic, silence. */
  private List<Turn> turns(PhoneCall call) {
    return List.of(
        new Turn(call.started(), false),
        new Turn(call.said(question(0), SURE), true),
        new Turn(call.pressed(1), false),
        new Turn(call.said("new question", SURE), false),
        new Turn(call.said(question(1), SURE), true),
        new Turn(call.quiet(), false),
        new Turn(call.pressed(5), false),
        new Turn(call.pressed(2), true),
        new Turn(call.quiet(), false));
  }

  private String question(int turn) {
    long number = numbers.get();
    List<String> questions = LoadRun.QUESTIONS;
    String question = questions.get((int) ((number + turn) % questions.size()));
    return distinct ? question + " " + number + turn : question;
  }

  /** Words to say, and not those of a server that took too long. */
  private static boolean isAnswer(String twiml) {
    return twiml.contains("<Say") && !twiml.contains("took too long");
  }

  private static void await(long due) {
    while (System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }
}
