package org.plainline.bot.triage;

import java.util.List;

/**
 * Concepts that together make a danger sign, whatever the words and their order.
 *
 * @param sign such as {@code stroke}
 * @param danger what kind of help it needs
 * @param concepts at least one, all of which must be near each other
 * @param reach most words from the first to the last of them
 * @param alone true if it only counts in a message of a few words, such as "help"
 * @param surely true if it is NOW even where nobody is named
 */
record Rule(
    String sign, Danger danger, List<String> concepts, int reach, boolean alone, boolean surely) {

  /** A message of so few words says little else. */
  static final int ALONE_MAX = 4;

  private static final int REACH = 9;

  Rule {
    concepts = List.copyOf(concepts);
  }

  /**
   * Reads "CANNOT BREATHE", "BLEEDING /alone", "NOT WAKE /3" or "DYING /now".
   *
   * @throws IllegalArgumentException if it names no concept
   */
  static Rule of(String sign, Danger danger, String pattern) {
    List<String> parts = List.of(pattern.strip().split("\\s+", -1));
    List<String> flags = parts.stream().filter(part -> part.startsWith("/")).toList();
    List<String> concepts = parts.stream().filter(part -> !part.startsWith("/")).toList();
    if (concepts.isEmpty() || concepts.getFirst().isEmpty()) {
      throw new IllegalArgumentException("a rule of " + sign + " names no concept");
    }
    int reach =
        flags.stream()
            .filter(flag -> Character.isDigit(flag.charAt(1)))
            .mapToInt(flag -> Integer.parseInt(flag.substring(1)))
            .findFirst()
            .orElse(concepts.size() == 1 ? Integer.MAX_VALUE : REACH);
    return new Rule(
        sign, danger, concepts, reach, flags.contains("/alone"), flags.contains("/now"));
  }
}
