package org.plainline.bot.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.language.Letters;
import org.plainline.bot.message.Content;

/** What callers say for what only a call knows, in all languages at once. Pure. */
public final class CallWords {

  private final Map<String, String> commands = new HashMap<>();

  private CallWords() {}

  /**
   * Reads the words.
   *
   * @param lines of each language, {@code command<tab>words}
   * @throws IllegalArgumentException if a line has no tab, or words stand for two commands
   */
  public static CallWords of(Map<Language, List<String>> lines) {
    CallWords words = new CallWords();
    lines.values().stream().flatMap(List::stream).forEach(words::add);
    return words;
  }

  /** Names of the commands that there are words for. */
  Set<String> commands() {
    return Set.copyOf(commands.values());
  }

  /**
   * The name of the command that the whole of what was said is, in its likeliest reading.
   *
   * @param bare takes courtesies such as "please" off
   */
  Optional<String> find(Content.Text said, UnaryOperator<String> bare) {
    return Stream.concat(Stream.of(said.words()), said.alternatives().stream())
        .map(Letters::fold)
        .flatMap(words -> Stream.of(words, bare.apply(words)))
        .flatMap(words -> Optional.ofNullable(commands.get(words)).stream())
        .findFirst();
  }

  private void add(String line) {
    String[] cells = line.split("\t", 2);
    if (cells.length < 2) {
      throw new IllegalArgumentException("words of a call lack their tab: " + line);
    }
    String before = commands.putIfAbsent(Letters.fold(cells[1]), cells[0]);
    if (before != null && !before.equals(cells[0])) {
      throw new IllegalArgumentException(cells[1] + " is both " + before + " and " + cells[0]);
    }
  }
}
