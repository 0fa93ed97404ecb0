package org.plainline.knowledge.search;

/**
 * The sound of a word written in Latin letters: "b4", "befor" and "before" have the same skeleton.
 * Vowels go, except a first one, which becomes {@code a}; letters that sound alike become one.
 */
final class Skeleton {

  private Skeleton() {}

  static String of(String word) {
    String sounds = sounds(word);
    var skeleton = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sounds.charAt(i);
      if ("aeiou".indexOf(sound) >= 0) {
        sound = 'a';
      }
      boolean silent = "ayhw".indexOf(sound) >= 0 && i > 0;
      boolean repeated = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == sound;
      if (!silent && !repeated) {
        skeleton.append(sound);
      }
    }
    return skeleton.toString();
  }

  private static String sounds(String word) {
    return word.replace("2", "t")
        .replace("4", "fr")
        .replace("8", "t")
        .replace("1", "on")
        .replace("0", "o")
        .replace("ph", "f")
        .replace("ck", "k")
        .replace("x", "ks")
        .replace('q', 'k')
        .replace('c', 'k')
        .replace('z', 's');
  }
}
