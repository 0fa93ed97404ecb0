package org.plainline.bot.triage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the {@link Reader} looks at in a message, each clue as a number: its words, pairs of them,
 * pieces of words, how they sound, and what the rules found. Only whether a clue is there counts.
 */
final class Clues {

  private static final String NO_NEWS = "EVERYDAY";
  private static final int PIECE_MIN = 3;
  private static final int PIECE_MAX = 5;
  private static final int NEAR = 6;
  private static final int PARTNERS_MAX = 12;

  /** Kinds of clue; a number of its own keeps "fire" the word apart from "fire" the sign. */
  private enum Kind {
    MARK(1),
    LENGTH(2),
    WORD(3),
    PAIR(4),
    SKIP(5),
    FIRST(6),
    LAST(7),
    PIECE(8),
    SOUND(9),
    SOUNDS(10),
    CONCEPT(11),
    CONCEPTS(12),
    SIGN(13),
    RULE(14),
    URGENCY(15);

    private final int seed;

    Kind(int seed) {
      this.seed = seed;
    }
  }

  private final IntStream.Builder clues = IntStream.builder();

  private Clues() {}

  /** The clues in what the rules found, in order, each once. */
  static int[] of(Findings findings) {
    Clues all = new Clues();
    all.marks(findings.text());
    all.words(findings.words().words());
    findings.words().words().forEach(word -> all.pieces("<" + word + ">"));
    all.sounds(findings.words().words().stream().map(Sound::of).toList());
    all.concepts(
        findings.sightings().stream()
            .filter(sighting -> !sighting.concept().equals(NO_NEWS))
            .toList());
    all.rules(findings);
    return all.sorted();
  }

  /** The clues in words alone, for a glance: without pieces, sounds and rules, which take long. */
  static int[] ofWords(List<String> words) {
    Clues some = new Clues();
    some.words(words);
    return some.sorted();
  }

  private int[] sorted() {
    int[] all = clues.build().sorted().toArray();
    int once = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[once++] = all[i];
      }
    }
    return Arrays.copyOf(all, once);
  }

  private void marks(String text) {
    if (text.indexOf('?') >= 0 || text.indexOf('\u061f') >= 0) {
      add(Kind.MARK, "?");
    }
    if (text.indexOf('!') >= 0) {
      add(Kind.MARK, "!");
    }
    long capitals = text.chars().filter(Character::isUpperCase).count();
    if (capitals > 5 && capitals > text.chars().filter(Character::isLowerCase).count()) {
      add(Kind.MARK, "A");
    }
  }

  private void words(List<String> words) {
    int size = words.size();
    add(
        Kind.LENGTH,
        Integer.toString(Math.min(6, Integer.SIZE - Integer.numberOfLeadingZeros(size))));
    for (int i = 0; i < size; i++) {
      String word = words.get(i);
      add(Kind.WORD, word);
      if (i + 1 < size) {
        add(Kind.PAIR, word, words.get(i + 1));
      }
      for (int j = i + 2; j < Math.min(size, i + 4); j++) {
        add(Kind.SKIP, word, words.get(j));
      }
    }
    if (size > 0) {
      add(Kind.FIRST, words.getFirst());
      add(Kind.LAST, words.getLast());
    }
    if (size > 1) {
      add(Kind.FIRST, words.get(0), words.get(1));
    }
  }

  private void pieces(String word) {
    for (int length = PIECE_MIN; length <= PIECE_MAX; length++) {
      for (int from = 0; from + length <= word.length(); from++) {
        clues.add(mixed(hash(Kind.PIECE.seed, word, from, from + length)));
      }
    }
  }

  private void sounds(List<String> sounds) {
    for (int i = 0; i < sounds.size(); i++) {
      add(Kind.SOUND, sounds.get(i));
      if (i + 1 < sounds.size()) {
        add(Kind.SOUNDS, sounds.get(i), sounds.get(i + 1));
      }
    }
  }

  private void concepts(List<Sighting> sightings) {
    for (int i = 0; i < sightings.size(); i++) {
      Sighting one = sightings.get(i);
      add(Kind.CONCEPT, one.concept());
      for (int j = i + 1; j < Math.min(sightings.size(), i + PARTNERS_MAX); j++) {
        Sighting other = sightings.get(j);
        if (other.from() - one.to() <= NEAR && !other.concept().equals(one.concept())) {
          add(Kind.CONCEPTS, one.concept(), other.concept());
        }
      }
    }
  }

  private void rules(Findings findings) {
    for (int i = 0; i < findings.matches().size(); i++) {
      Rule rule = findings.matches().get(i).rule();
      String urgency = findings.urgencies().get(i).name();
      add(Kind.SIGN, rule.sign());
      add(Kind.SIGN, rule.sign(), urgency);
      add(Kind.RULE, String.join(" ", rule.concepts()), urgency);
    }
    add(Kind.URGENCY, findings.alarm().urgency().name());
    if (findings.matches().isEmpty()) {
      add(Kind.URGENCY, "no rule");
    }
  }

  private void add(Kind kind, String what) {
    clues.add(mixed(hash(kind.seed, what, 0, what.length())));
  }

  private void add(Kind kind, String one, String other) {
    int first = hash(kind.seed, one, 0, one.length());
    clues.add(mixed(hash(first, other, 0, other.length())));
  }

  /** FNV-1a with a stir, on UTF-16 units: the same number on every machine. */
  private static int hash(int seed, String text, int from, int to) {
    int hash = seed * 0x9e3779b1 + 17;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193 + (hash >>> 15);
    }
    return hash;
  }

  /** Spreads the bits (finalizer of MurmurHash3, A. Appleby). */
  private static int mixed(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
