package org.plainline.bot.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fills parts with items in order. An item is cut only if it is longer than a whole part. */
final class Filling {
  private Filling() {}

  /** Tells whether a part can hold these items, with whatever else that part must say. */
  interface Room<T> {
    /**
     * Whether everything fits.
     *
     * @param part index from 0
     * @param last true if nothing comes after, so no hint is needed
     */
    boolean holds(int part, List<T> items, boolean last);
  }

  /** Cuts an item that is too long. */
  interface Scissors<T> {
    /** The start of it, never empty, and the rest if anything is left. */
    List<T> cut(T item, Predicate<T> fits);
  }

  static List<List<String>> fill(List<String> items, Room<String> room) {
    return fill(items, room, Filling::cut);
  }

  static <T> List<List<T>> fill(List<T> items, Room<T> room, Scissors<T> scissors) {
    Deque<T> left = new ArrayDeque<>(items);
    List<List<T>> parts = new ArrayList<>();
    while (!left.isEmpty()) {
      parts.add(next(left, parts.size(), room, scissors));
    }
    return parts;
  }

  private static <T> List<T> next(Deque<T> left, int part, Room<T> room, Scissors<T> scissors) {
    List<T> taken = new ArrayList<>();
    if (room.holds(part, List.copyOf(left), true)) {
      taken.addAll(left);
      left.clear();
      return taken;
    }
    while (!left.isEmpty() && room.holds(part, with(taken, left.peek()), false)) {
      taken.add(left.remove());
    }
    if (taken.isEmpty()) {
      List<T> cut = scissors.cut(left.remove(), head -> room.holds(part, List.of(head), false));
      taken.add(cut.getFirst());
      cut.stream().skip(1).forEach(left::addFirst);
    }
    return taken;
  }

  private static List<String> cut(String text, Predicate<String> fits) {
    Cut.Halves halves = Cut.head(text, fits);
    return halves.rest().isEmpty() ? List.of(halves.head()) : List.of(halves.head(), halves.rest());
  }

  private static <T> List<T> with(List<T> items, T item) {
    return Stream.concat(items.stream(), Stream.of(item)).toList();
  }
}
