package org.plainline.config.simulator;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What the carriers delivered to the phones of the page, the latest of all phones together. */
final class SimulatedEvents {

  private static final int EVENTS_MAX = 2_000;

  /**
   * Something that a phone shows.
   *
   * @param number counts up, so that a page can ask for what is new
   * @param phone the number or chat it is for
   * @param kind what happened, such as {@code sms}
   * @param detail what to show
   */
  record Event(long number, String phone, String kind, Map<String, Object> detail) {}

  private final Deque<Event> events = new ArrayDeque<>();
  private final long first;

  /** Counts from the time, so that a page that outlives a restart sees what comes after it. */
  SimulatedEvents(InstantSource clock) {
    this.first = clock.millis();
  }

  synchronized Event add(String phone, String kind, Map<String, Object> detail) {
    long number = events.isEmpty() ? first : events.getLast().number() + 1;
    Event event = new Event(number, phone, kind, detail);
    events.addLast(event);
    if (events.size() > EVENTS_MAX) {
      events.removeFirst();
    }
    return event;
  }

  synchronized List<Event> after(long number, String phone) {
    return events.stream()
        .filter(event -> event.number() > number && event.phone().equals(phone))
        .toList();
  }
}
