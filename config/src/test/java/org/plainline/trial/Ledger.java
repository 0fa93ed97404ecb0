package org.plainline.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the providers took for whom, and what else they saw. */
final class Ledger {

  /**
   * A message that a person got.
   *
   * @param id the provider's
   * @param at epoch milliseconds
   */
  record Taken(String id, String to, String text, long at) {}

  private final Map<String, List<Taken>> taken = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> ended = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> unknown = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> unknownAndNotTaken = new ConcurrentHashMap<>();
  private final Map<Fault, AtomicLong> faults = new EnumMap<>(Fault.class);
  private final List<String> violations = new ArrayList<>();
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong ids = new AtomicLong();

  Ledger() {
    for (Fault fault : Fault.values()) {
      faults.put(fault, new AtomicLong());
    }
  }

  /** Counts what went wrong, and keeps the message if it was taken all the same. */
  Optional<Taken> attempt(String to, String text, Fault fault) {
    faults.get(fault).incrementAndGet();
    if (fault == Fault.GONE || fault == Fault.REFUSED) {
      raise(ended, to);
    }
    if (fault.unknown()) {
      raise(unknown, to);
      if (!fault.taken()) {
        raise(unknownAndNotTaken, to);
      }
    }
    if (!fault.taken()) {
      return Optional.empty();
    }
    String id = Long.toString(ids.incrementAndGet());
    Taken message = new Taken(id, to, text, System.currentTimeMillis());
    taken.compute(to, (_, before) -> with(before, message));
    count.incrementAndGet();
    return Optional.of(message);
  }

  /** In the order in which they were taken. */
  List<Taken> taken(String to) {
    return taken.getOrDefault(to, List.of());
  }

  List<String> texts(String to) {
    return taken(to).stream().map(Taken::text).toList();
  }

  /** How many messages to somebody a provider refused for good. */
  long refused(String to) {
    return counted(ended, to);
  }

  /** How many attempts to reach somebody ended so that nobody could tell whether it was taken. */
  long unknown(String to) {
    return counted(unknown, to);
  }

  /** How many of those were not taken. */
  long unknownAndNotTaken(String to) {
    return counted(unknownAndNotTaken, to);
  }

  private static void raise(Map<String, AtomicLong> counts, String to) {
    counts.computeIfAbsent(to, _ -> new AtomicLong()).incrementAndGet();
  }

  private static long counted(Map<String, AtomicLong> counts, String to) {
    return Optional.ofNullable(counts.get(to)).map(AtomicLong::get).orElse(0L);
  }

  long count() {
    return count.get();
  }

  long count(Fault fault) {
    return faults.get(fault).get();
  }

  synchronized void violations(List<String> found) {
    violations.addAll(found);
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  private static List<Taken> with(List<Taken> before, Taken message) {
    List<Taken> after = new ArrayList<>(before == null ? List.of() : before);
    after.add(message);
    return List.copyOf(after);
  }
}
