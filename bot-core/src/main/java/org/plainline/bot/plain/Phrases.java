package org.plainline.bot.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainline.bot.language.Language;

/**
 * What the bot itself says, in every language. A phrase may hold {@code {placeholders}}; one in
 * capitals, such as {@code {MORE}}, is the language's own reply word, from the row {@code
 * word.more}.
 */
public final class Phrases {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  private final Map<Language, Map<String, String>> texts;

  private Phrases(Map<Language, Map<String, String>> texts) {
    this.texts = texts;
  }

  /**
   * Reads the phrases.
   *
   * @param lines of each language, {@code key<TAB>text}; English must be among them
   */
  public static Phrases of(Map<Language, List<String>> lines) {
    Map<Language, Map<String, String>> texts = new HashMap<>();
    lines.forEach((language, rows) -> texts.put(language, table(rows)));
    return new Phrases(texts);
  }

  /** A phrase without values of its own. */
  public String say(Language language, String key) {
    return say(language, key, Map.of());
  }

  /**
   * A phrase with its placeholders filled in, in English where the language lacks it.
   *
   * @throws IllegalArgumentException if there is no such phrase, or a value is missing
   */
  public String say(Language language, String key, Map<String, String> values) {
    // One pass, so that braces inside a value stay what they are.
    return PLACEHOLDER
        .matcher(text(language, key))
        .replaceAll(
            found -> Matcher.quoteReplacement(value(language, key, found.group(1), values)));
  }

  /** Whether there is such a phrase. */
  boolean has(String key) {
    return texts.getOrDefault(Language.ENGLISH, Map.of()).containsKey(key);
  }

  /** Keys that a language has. */
  Set<String> keys(Language language) {
    return Set.copyOf(texts.getOrDefault(language, Map.of()).keySet());
  }

  /** A phrase as written, placeholders and all. */
  String text(Language language, String key) {
    Map<String, String> english = texts.getOrDefault(Language.ENGLISH, Map.of());
    String text = texts.getOrDefault(language, english).getOrDefault(key, english.get(key));
    if (text == null) {
      throw new IllegalArgumentException("there is no phrase " + key);
    }
    return text;
  }

  private String value(Language language, String key, String name, Map<String, String> values) {
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      return text(language, "word." + name.toLowerCase(Locale.ROOT));
    }
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("phrase " + key + " needs " + name);
    }
    return value;
  }

  private static Map<String, String> table(List<String> rows) {
    Map<String, String> table = new HashMap<>();
    for (String row : rows) {
      String[] cells = row.split("\t", 2);
      if (cells.length < 2 || table.put(cells[0], cells[1]) != null) {
        throw new IllegalArgumentException("a phrase is one line, key<TAB>text: " + cells[0]);
      }
    }
    return table;
  }
}
