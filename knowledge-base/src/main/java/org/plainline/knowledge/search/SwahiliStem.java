package org.plainline.knowledge.search;

import java.util.regex.Pattern;

/**
 * Brings forms of a Swahili verb together: who does it and when stand before the root, as in
 * ni-na-umwa and a-me-umwa.
 */
final class SwahiliStem {

  private static final int ROOT_MIN = 3;
  private static final Pattern WHO_AND_WHEN =
      Pattern.compile(
          "^(?:ni|si|u|hu|a|ha|tu|m|mu|wa|ki|vi|i|li|ya|zi|ku|pa)(?:na|li|ta|me|ki|nge)");
  private static final Pattern INFINITIVE = Pattern.compile("^ku");

  private SwahiliStem() {}

  static String of(String word) {
    String root = WHO_AND_WHEN.matcher(word).replaceFirst("");
    if (root.equals(word)) {
      root = INFINITIVE.matcher(word).replaceFirst("");
    }
    return root.length() >= ROOT_MIN ? root : word;
  }
}
