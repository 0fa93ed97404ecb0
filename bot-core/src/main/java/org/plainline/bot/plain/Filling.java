package org.plainline.bot.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Fills parts with items in order. An item is cut only if it is longer than a whole part. */
final class Filling {
  private Filling() {}

  /** Tells whether a part can hold these items, with whatever else that part must say. */
  interface Room {
    /**
     * Whether everything fits.
     *
     * @param part index from 0
     * @param last true if nothing comes after, so no hint is needed
     */
    boolean holds(int part, List<String> items, boolean last);
  }

  static List<List<String>> fill(List<String> items, Room room) {
    Deque<String> left = new ArrayDeque<>(items);
    List<List<String>> parts = new ArrayList<>();
    while (!left.isEmpty()) {
      parts.add(next(left, parts.size(), room));
    }
    return parts;
  }

  private static List<String> next(Deque<String> left, int part, Room room) {
    List<String> taken = new ArrayList<>();
    if (room.holds(part, List.copyOf(left), true)) {
      taken.addAll(left);
      left.clear();
      return taken;
    }
    while (!left.isEmpty() && room.holds(part, with(taken, left.peek()), false)) {
      taken.add(left.remove());
    }
    if (taken.isEmpty()) {
      Cut.Halves halves = Cut.head(left.remove(), head -> room.holds(part, List.of(head), false));
      taken.add(halves.head());
      if (!halves.rest().isEmpty()) {
        left.addFirst(halves.rest());
      }
    }
    return taken;
  }

  private static List<String> with(List<String> items, String item) {
    return Stream.concat(items.stream(), Stream.of(item)).toList();
  }
}
