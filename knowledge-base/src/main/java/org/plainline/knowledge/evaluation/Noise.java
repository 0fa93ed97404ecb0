package org.plainline.knowledge.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Writes a question as people type it on a small phone, or as a speech recogniser mishears it. Made
 * up by rule, without a look at how the search mends words; the same seed gives the same noise.
 */
public enum Noise {
  /** As it is. */
  NONE(0, false),
  /** About one word in six shortened or mistyped. */
  SMS_LIGHT(0.17, false),
  /** About four words in ten. */
  SMS_MEDIUM(0.4, false),
  /** About seven words in ten. */
  SMS_HEAVY(0.7, false),
  /** No signs, and about one word in eight misheard. */
  SPEECH(0.13, true);

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}' ]+");
  private static final int SHORTENED_MIN = 4;
  private static final String NEIGHBOURS = "qwertyuiopasdfghjklzxcvbnm";

  private static final Map<String, String> HABITS =
      Map.ofEntries(
          Map.entry("you", "u"),
          Map.entry("your", "ur"),
          Map.entry("are", "r"),
          Map.entry("for", "4"),
          Map.entry("to", "2"),
          Map.entry("too", "2"),
          Map.entry("be", "b"),
          Map.entry("and", "n"),
          Map.entry("please", "pls"),
          Map.entry("people", "ppl"),
          Map.entry("before", "b4"),
          Map.entry("what", "wat"),
          Map.entry("the", "da"),
          Map.entry("because", "cuz"),
          Map.entry("about", "abt"));

  /** Sounds that are taken for each other. */
  private static final String[][] SOUNDS = {
    {"b", "p"},
    {"d", "t"},
    {"g", "k"},
    {"v", "f"},
    {"z", "s"},
    {"m", "n"},
    {"i", "e"},
    {"th", "f"},
    {"ee", "i"},
    {"a", "u"},
    {"r", "l"},
    {"ch", "sh"},
    {"o", "aw"}
  };

  private final double share;
  private final boolean spoken;

  Noise(double share, boolean spoken) {
    this.share = share;
    this.spoken = spoken;
  }

  /** The text with noise. */
  public String on(String text, RandomGenerator random) {
    if (share == 0) {
      return text;
    }
    List<String> noisy = new ArrayList<>();
    for (String word : words(text)) {
      boolean spoilt = random.nextDouble() < share;
      noisy.add(!spoilt ? word : spoken ? misheard(word, random) : shortened(word, random));
    }
    return String.join(" ", noisy);
  }

  private static List<String> words(String text) {
    String plain = SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return Arrays.asList(plain.split(" +"));
  }

  private static String shortened(String word, RandomGenerator random) {
    String habit = HABITS.get(word);
    if (habit != null) {
      return habit;
    }
    if (word.length() < SHORTENED_MIN) {
      return word;
    }
    return switch (random.nextInt(5)) {
      case 0 -> word.charAt(0) + word.substring(1).replaceAll("[aeiou]", "");
      case 1 -> mistyped(word, random);
      case 2 -> word.replaceAll("(.)\\1", "$1").replace("ph", "f").replace("ight", "ite");
      case 3 -> word.replace("ing", "in").replace("ck", "k").replaceAll("e$", "");
      default -> without(word, 1 + random.nextInt(word.length() - 1));
    };
  }

  private static String mistyped(String word, RandomGenerator random) {
    int at = 1 + random.nextInt(word.length() - 2);
    if (random.nextBoolean()) {
      return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
    int key = NEIGHBOURS.indexOf(word.charAt(at));
    char near = NEIGHBOURS.charAt(Math.clamp(key + (random.nextBoolean() ? 1L : -1L), 0, 25));
    return key < 0 ? word : word.substring(0, at) + near + word.substring(at + 1);
  }

  private static String misheard(String word, RandomGenerator random) {
    if (word.length() < SHORTENED_MIN) {
      return random.nextInt(3) == 0 ? "" : word;
    }
    String[] sounds = SOUNDS[random.nextInt(SOUNDS.length)];
    int from = random.nextInt(2);
    String other = word.replaceFirst(sounds[from], sounds[1 - from]);
    int middle = word.length() / 2;
    return other.equals(word) ? word.substring(0, middle) + " " + word.substring(middle) : other;
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }
}
