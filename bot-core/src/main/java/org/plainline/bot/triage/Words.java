package org.plainline.bot.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as plain words: lower case, without accents, doubled letters, apostrophes or vowel marks,
 * so that "HEEELP", "help" and "hélp" are one word. Linear in the length of the text.
 *
 * @param words in order, none empty
 * @param gaps what stands before each word: 0 a space, 1 a comma, 2 the end of a sentence
 */
record Words(List<String> words, List<Integer> gaps) {

  /** Longer runs of letters are cut: nobody's word, and it bounds the work on each. */
  private static final int WORD_MAX = 400;

  /** "i a" may be words; more single letters in a row are one spelt out. */
  private static final int LETTERS_MIN = 3;

  private static final String ENDINGS = " t s m d ve re ll ";

  static Words of(String text) {
    return new Reader().read(text).joined();
  }

  /** The only word or phrase that a table entry stands for. */
  static List<String> phrase(String entry) {
    return of(entry).words();
  }

  int size() {
    return words.size();
  }

  /** "h e l p" is one word, and "baby. not. breathing." one sentence: so people gasp and shout. */
  private Words joined() {
    List<String> whole = new ArrayList<>(size());
    List<Integer> before = new ArrayList<>(size());
    for (int i = 0; i < size(); ) {
      int to = lettersEnd(i);
      whole.add(to - i < LETTERS_MIN ? words.get(i) : String.join("", words.subList(i, to)));
      before.add(isGasped(i) ? 0 : gaps.get(i));
      i = to - i < LETTERS_MIN ? i + 1 : to;
    }
    return new Words(whole, before);
  }

  /** Index after the single letters that start here. */
  private int lettersEnd(int from) {
    int to = from;
    while (to < size()
        && words.get(to).length() == 1
        && Character.isLetter(words.get(to).charAt(0))) {
      to++;
    }
    return to;
  }

  /** A stop between two sentences of one word each. */
  private boolean isGasped(int i) {
    return i > 0
        && gaps.get(i) == 2
        && gaps.get(i - 1) == 2
        && (i + 1 == size() || gaps.get(i + 1) == 2);
  }

  private static final class Reader {
    private static final int GAP = 0;
    private static final int DOTS = 1;

    private final List<String> words = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    /** What was seen since the last word: the widest gap and the number of full stops. */
    private final int[] seen = {2, 0};

    Words read(String text) {
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        if (isApostrophe(c)) {
          apostrophe(text, i);
        } else if (c < 0x80 || !Letters.folds(c)) {
          take(Letters.fold(c));
        } else {
          Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
              .codePoints()
              .forEach(part -> take(Letters.fold(part)));
        }
      }
      end();
      return new Words(words, gaps);
    }

    private static boolean isApostrophe(int c) {
      return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00b4';
    }

    /** "can't" is one word and "l'air" two: what follows the apostrophe tells. */
    private void apostrophe(String text, int from) {
      int to = from;
      while (to < text.length() && to - from < 3 && Character.isLetter(text.charAt(to))) {
        to++;
      }
      if (!ENDINGS.contains(" " + text.substring(from, to).toLowerCase(Locale.ROOT) + " ")
          || to == from) {
        end();
      }
    }

    private void take(int c) {
      if (c == Letters.DROPPED) {
        return;
      }
      if (!Letters.isWordLetter(c)) {
        end();
        separate(c);
      } else if (word.length() < WORD_MAX && !repeats(c)) {
        word.appendCodePoint(c);
      }
    }

    private boolean repeats(int c) {
      return !Character.isDigit(c) && !word.isEmpty() && word.codePointBefore(word.length()) == c;
    }

    private void separate(int c) {
      switch (c) {
        case '.' -> seen[DOTS]++;
        case '!', '?', '\u061f', '\u0964', '\n', '\r', '\u00bf', '\u00a1', '\u06d4' ->
            seen[GAP] = 2;
        case ',', ';', ':', '\u060c', '\u061b', '(', ')' -> seen[GAP] = Math.max(seen[GAP], 1);
        default -> {}
      }
    }

    private void end() {
      if (word.isEmpty()) {
        return;
      }
      String done = word.toString();
      word.setLength(0);
      if (done.equals("t") && seen[GAP] == 0 && isCutOff()) {
        words.set(words.size() - 1, words.getLast() + "t");
        return;
      }
      words.add(done);
      // One full stop ends a sentence; "cant... breathe" is somebody out of breath.
      int dots = seen[DOTS];
      int stop = dots == 1 && !isDecimal(done) ? 2 : Math.min(dots, 1);
      gaps.add(Math.max(seen[GAP], stop));
      Arrays.fill(seen, 0);
    }

    /** The "can" of "can t". */
    private boolean isCutOff() {
      return !words.isEmpty() && words.getLast().length() > 1 && words.getLast().endsWith("n");
    }

    private boolean isDecimal(String next) {
      return words.size() > 1
          && Character.isDigit(next.charAt(0))
          && Character.isDigit(words.get(words.size() - 2).charAt(0));
    }
  }
}
