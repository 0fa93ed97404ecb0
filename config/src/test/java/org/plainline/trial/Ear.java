package org.plainline.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainline.config.simulator.Recogniser;

/** Turns sound into words by PocketSphinx, which knows some phrases and no others. */
final class Ear {

  /** Shorter rests lie within a sentence. */
  private static final Duration REST = Duration.ofMillis(400);

  /** So much sound at a time: each piece costs the start of a recogniser. */
  private static final Duration PIECE = Duration.ofSeconds(3);

  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private final Recogniser recogniser;
  private final List<String> expected;

  /**
   * @param expected among them must be many that are not said, or it could not hear wrong
   */
  Ear(Recogniser recogniser, List<String> expected) {
    this.recogniser = recogniser;
    this.expected = expected.stream().map(Ear::spelled).toList();
  }

  /** What somebody said in a sound; long quiet before it would put the recogniser off. */
  String words(Sound sound) throws IOException, InterruptedException {
    return recogniser.words(sound.trimmed().samples(), expected);
  }

  /** What is heard when; the time is when the words had all been said. */
  List<PhoneCarrier.Said> all(Sound sound) throws IOException, InterruptedException {
    List<PhoneCarrier.Said> heard = new ArrayList<>();
    Duration from = Duration.ZERO;
    for (Duration rest : sound.rests(REST)) {
      boolean last = rest.equals(sound.length());
      if (last || rest.minus(from).compareTo(PIECE) >= 0) {
        Sound piece = sound.between(from, rest);
        if (!piece.isQuiet()) {
          Duration spoken = piece.length().minus(piece.quietTail());
          heard.add(new PhoneCarrier.Said(from.plus(spoken), words(piece)));
        }
        from = rest;
      }
    }
    return heard;
  }

  /**
   * How many of the words of a sentence are in what was heard, close together and in the same
   * order, 0 to 1.
   */
  static double share(String sentence, String heard) {
    List<String> wanted = list(sentence);
    List<String> got = list(heard);
    int width = wanted.size() * 4 / 3;
    return IntStream.range(0, got.size())
            .map(from -> common(wanted, got.subList(from, Math.min(got.size(), from + width))))
            .max()
            .orElse(0)
        / (double) Math.max(1, wanted.size());
  }

  /** Length of the longest common subsequence. */
  private static int common(List<String> wanted, List<String> got) {
    int[][] longest = new int[wanted.size() + 1][got.size() + 1];
    for (int i = 1; i <= wanted.size(); i++) {
      for (int j = 1; j <= got.size(); j++) {
        longest[i][j] =
            wanted.get(i - 1).equals(got.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[wanted.size()][got.size()];
  }

  private static List<String> list(String text) {
    return Stream.of(spelled(text).toLowerCase(Locale.ROOT).split("[^a-z']+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Figures one by one, as the voice says them. */
  static String spelled(String text) {
    return Pattern.compile("[0-9]")
        .matcher(text)
        .replaceAll(digit -> " " + DIGITS.get(Integer.parseInt(digit.group())) + " ");
  }
}
