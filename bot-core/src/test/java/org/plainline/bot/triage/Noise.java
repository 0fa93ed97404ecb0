package org.plainline.bot.triage;

import java.util.Random;

/** Mistypes a text as people do: in one word of four a letter left out, doubled or swapped. */
final class Noise {

  private Noise() {}

  static String mistype(String text, Random random) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() > 3 && random.nextInt(4) == 0) {
        words[i] = slip(words[i], random);
      }
    }
    return String.join(" ", words);
  }

  private static String slip(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(3)) {
      case 0 -> before + after;
      case 1 -> before + word.charAt(at) + word.charAt(at) + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }
}
