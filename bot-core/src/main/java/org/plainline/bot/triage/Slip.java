package org.plainline.bot.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Ways in which a message comes otherwise than it was meant: for teaching the reader, and for
 * measuring what they cost. The same random numbers give the same slips.
 */
public enum Slip {
  /** One word of four has a letter left out, doubled, swapped with the next, or a wrong key. */
  TYPING {
    @Override
    public String apply(String text, RandomGenerator random) {
      return eachWord(text, word -> random.nextInt(4) == 0 ? mistyped(word, random) : word);
    }
  },
  /** Vowels left out of one long word of three, no accents, no capitals, short forms. */
  HURRY {
    @Override
    public String apply(String text, RandomGenerator random) {
      return eachWord(
          withoutAccents(text).toLowerCase(Locale.ROOT),
          word -> random.nextInt(3) == 0 ? shortened(word) : word);
    }
  },
  /** A space in six is missing, a long word in ten is in two. */
  SPACES {
    @Override
    public String apply(String text, RandomGenerator random) {
      StringBuilder spaced = new StringBuilder();
      for (String word : text.split(" ", -1)) {
        boolean joined = spaced.isEmpty() || random.nextInt(6) == 0;
        spaced.append(joined ? "" : " ").append(random.nextInt(10) == 0 ? parted(word) : word);
      }
      return spaced.toString();
    }
  },
  /** As a recogniser writes: no punctuation, like-sounding letters, small words lost or twice. */
  SPEECH {
    @Override
    public String apply(String text, RandomGenerator random) {
      String bare = text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}¿¡،؟।]", "");
      return eachWord(bare, word -> heard(word, random)).strip().replaceAll(" +", " ");
    }
  },
  /** Arabic and Hindi in Latin letters as chats write them; no accents in other languages. */
  ROMANISED {
    @Override
    public String apply(String text, RandomGenerator random) {
      return withoutAccents(Romanised.of(text, random));
    }
  };

  private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
  private static final List<String> ALIKE =
      List.of("bv", "pb", "td", "kg", "fv", "sz", "mn", "ie", "ou", "ae", "ck", "sc", "rl", "yi");

  /** A message with this slip; the same text where there is nothing to slip on. */
  public abstract String apply(String text, RandomGenerator random);

  private static String eachWord(String text, UnaryOperator<String> change) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.add(change.apply(word));
    }
    return String.join(" ", words);
  }

  private static String mistyped(String word, RandomGenerator random) {
    if (word.length() < 4) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    char c = word.charAt(at);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + c + c + after;
      case 2 -> before + after.charAt(0) + c + after.substring(1);
      default -> before + beside(c, random) + after;
    };
  }

  /** The key to the left or right; in scripts whose keys we do not know, the letter is doubled. */
  private static String beside(char c, RandomGenerator random) {
    for (String row : KEYS) {
      int at = row.indexOf(c);
      if (at >= 0) {
        int other = at == 0 || (at < row.length() - 1 && random.nextBoolean()) ? at + 1 : at - 1;
        return row.substring(other, other + 1);
      }
    }
    return "" + c + c;
  }

  private static String shortened(String word) {
    return word.length() < 5
        ? word
        : word.substring(0, 1) + word.substring(1).replaceAll("[aeiou\u093e-\u094c]", "");
  }

  private static String parted(String word) {
    int half = word.length() / 2;
    return half < 3 ? word : word.substring(0, half) + " " + word.substring(half);
  }

  private static String heard(String word, RandomGenerator random) {
    int luck = random.nextInt(24);
    if (luck == 0 && word.length() < 4) {
      return "";
    }
    if (luck == 1) {
      return word + " " + word;
    }
    return luck < 6 && word.length() > 2 ? misheard(word, random) : word;
  }

  private static String misheard(String word, RandomGenerator random) {
    String pair = ALIKE.get(random.nextInt(ALIKE.size()));
    if (word.indexOf(pair.charAt(0)) >= 0) {
      return word.replace(pair.charAt(0), pair.charAt(1));
    }
    boolean ending = word.endsWith("s") || word.endsWith("t") || word.endsWith("d");
    return ending
        ? word.substring(0, word.length() - 1)
        : word.replace(pair.charAt(1), pair.charAt(0));
  }

  private static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(apart.replaceAll("[\u0300-\u036f]", ""), Normalizer.Form.NFC);
  }
}
