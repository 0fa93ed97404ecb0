package org.plainline.bot.command;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.plainline.bot.command.OptOutPattern.Slot;
import org.plainline.bot.command.OptOutPattern.Takes;

/**
 * All ways of asking for no more messages. Many begin alike, and each message is held against them
 * all: what one slot makes of a word is found out once.
 */
record OptOuts(List<OptOutPattern> patterns) {

  private static final byte UNKNOWN = 0;
  private static final byte TAKEN = 1;
  private static final byte REFUSED = 2;

  /** Patterns as they are written; equal slots become one. */
  static OptOuts of(List<String> lines) {
    Map<Slot, Slot> known = new HashMap<>();
    return new OptOuts(
        lines.stream().map(OptOutPattern::of).map(pattern -> shared(pattern, known)).toList());
  }

  private static OptOutPattern shared(OptOutPattern pattern, Map<Slot, Slot> known) {
    List<Slot> slots =
        pattern.slots().stream().map(slot -> known.computeIfAbsent(slot, same -> same)).toList();
    return new OptOutPattern(slots, pattern.open(), pattern.least());
  }

  /** Whether a folded message asks for no more in one of the ways. */
  boolean match(String folded) {
    String[] words = folded.split(" ", -1);
    Takes takes = remembering(words);
    for (OptOutPattern pattern : patterns) {
      if (pattern.matches(words.length, takes)) {
        return true;
      }
    }
    return false;
  }

  private static Takes remembering(String[] words) {
    IdentityHashMap<Slot, byte[]> known = new IdentityHashMap<>();
    return (slot, word) -> {
      byte[] taken = known.computeIfAbsent(slot, _ -> new byte[words.length]);
      if (taken[word] == UNKNOWN) {
        taken[word] = slot.takes(words[word]) ? TAKEN : REFUSED;
      }
      return taken[word] == TAKEN;
    };
  }
}
