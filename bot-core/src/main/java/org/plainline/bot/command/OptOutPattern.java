package org.plainline.bot.command;

import java.util.Arrays;
import java.util.List;
import org.plainline.bot.language.Letters;

/**
 * A way of asking for no more messages in a sentence: the message must match from its first word to
 * its last.
 *
 * <p>Written as words; {@code a/b} is either, {@code a?} may be missing, {@code *} at the end is
 * anything.
 *
 * @param slots in order
 * @param open whether anything may follow
 * @param least words that it takes
 */
record OptOutPattern(List<Slot> slots, boolean open, int least) {

  /** One place in the pattern. */
  record Slot(List<String> words, boolean optional) {

    static Slot of(String written) {
      List<String> words = Arrays.stream(written.split("/", -1)).map(Letters::fold).toList();
      return new Slot(words, written.endsWith("?"));
    }

    boolean takes(String word) {
      for (String meant : words) {
        if (meant.equals(word) || (meant.length() > Slip.LENGTH_MIN && Slip.between(word, meant))) {
          return true;
        }
      }
      return false;
    }
  }

  /** A pattern as it is written. */
  static OptOutPattern of(String line) {
    boolean open = line.endsWith("*");
    String closed = open ? line.substring(0, line.length() - 1) : line;
    List<Slot> slots = Arrays.stream(closed.strip().split(" +", -1)).map(Slot::of).toList();
    long least = slots.stream().filter(slot -> !slot.optional()).count();
    return new OptOutPattern(slots, open, (int) least);
  }

  /**
   * @param size of the message, in words
   * @param takes whether a slot takes the word at a place
   */
  boolean matches(int size, Takes takes) {
    return size >= least && (open || size <= slots.size()) && matches(size, takes, 0, 0);
  }

  private boolean matches(int size, Takes takes, int word, int slot) {
    if (slot == slots.size()) {
      return open || word == size;
    }
    Slot next = slots.get(slot);
    boolean taken = word < size && takes.at(next, word) && matches(size, takes, word + 1, slot + 1);
    return taken || (next.optional() && matches(size, takes, word, slot + 1));
  }

  /** Whether a slot takes the word at a place of the message. */
  @FunctionalInterface
  interface Takes {
    boolean at(Slot slot, int word);
  }
}
