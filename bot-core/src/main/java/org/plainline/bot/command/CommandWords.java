package org.plainline.bot.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Pick;
import org.plainline.bot.command.Command.Speak;
import org.plainline.bot.language.Language;
import org.plainline.bot.language.Letters;

/**
 * The words of all languages and what each commands, from rows of {@code KIND<tab>words}.
 *
 * <p>KIND is a {@link Keyword}; a number from 0 to 9; SPEAK for a name of the row's own language;
 * ASIDE for words that may stand before or after a command ("please"); ASK for a word of questions
 * that looks like a misspelt command ("cancer" and "cancel").
 */
final class CommandWords {

  private final Map<String, Command> exact = new HashMap<>();

  /** The same by length, because a slip changes that by one at most. */
  private final Map<Integer, Map<String, Command>> byLength = new HashMap<>();

  private final Map<String, Set<Language>> spoken = new HashMap<>();
  private final Set<String> asides = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  void add(Language language, String row) {
    String[] cells = row.split("\t", 2);
    if (cells.length < 2) {
      throw new IllegalArgumentException("a row of commands/" + language + " has no tab: " + row);
    }
    String words = Letters.fold(cells[1]);
    spoken.computeIfAbsent(words, w -> new HashSet<>()).add(language);
    switch (cells[0]) {
      case "ASIDE" -> asides.add(words);
      case "ASK" -> asked.add(words);
      case "SPEAK" -> put(words, new Speak(language));
      case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" -> {
        numbers.add(words);
        put(words, number(Integer.parseInt(cells[0])));
      }
      default -> put(words, Keyword.valueOf(cells[0]));
    }
  }

  void put(String words, Command command) {
    Command before = exact.putIfAbsent(words, command);
    if (before != null && !before.equals(command)) {
      throw new IllegalArgumentException(words + " is both " + before + " and " + command);
    }
    byLength.computeIfAbsent(words.length(), _ -> new HashMap<>()).putIfAbsent(words, command);
  }

  /** What exactly these words command; folded words only. */
  Optional<Command> exactly(String words) {
    return Optional.ofNullable(exact.get(words));
  }

  /** The only language that has these words; folded words only. */
  Optional<Language> language(String words) {
    return Optional.ofNullable(spoken.get(words))
        .filter(languages -> languages.size() == 1 && exact.containsKey(words))
        .map(languages -> languages.iterator().next());
  }

  /**
   * What these words command when one letter may be wrong. Numbers must be right ("five", "fire"),
   * and words that could mean two commands mean none.
   */
  Optional<Command> nearly(String words) {
    if (asked.contains(words)) {
      return Optional.empty();
    }
    Set<Command> meant = new HashSet<>();
    for (int length = words.length() - 1; length <= words.length() + 1; length++) {
      byLength
          .getOrDefault(length, Map.of())
          .forEach((known, command) -> {
            if (Slip.between(words, known) && !numbers.contains(known)) {
              meant.add(command);
            }
          });
    }
    return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
  }

  /** The words without courtesies around them; all of them if nothing else would be left. */
  String withoutAsides(String words) {
    for (String aside : asides) {
      int rest = words.length() - aside.length() - 1;
      if (rest >= 0 && words.charAt(aside.length()) == ' ' && words.startsWith(aside)) {
        return withoutAsides(words.substring(aside.length() + 1));
      }
      if (rest >= 0 && words.charAt(rest) == ' ' && words.endsWith(aside)) {
        return withoutAsides(words.substring(0, rest));
      }
    }
    return words;
  }

  /** A bare number: one of the choices offered, or a person. */
  static Command number(int number) {
    return number == 0 ? Keyword.PERSON : new Pick(number);
  }
}
