package org.plainline.channels.voice;

import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Say;
import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.message.Option;

/**
 * How a language is heard and spoken on the phone.
 *
 * @param heard what the recogniser listens for
 * @param spoken what the voice speaks
 * @param voice who speaks
 * @param option a choice read out, with {@code {label}} and {@code {n}}
 * @param numbers in words; none where the voice can say numbers
 * @param rate percent of the voice's own pace
 * @param assumed true if nothing is known of how fast that is, so that it has to be measured
 */
record Voice(
    Gather.Language heard,
    Say.Language spoken,
    Say.Voice voice,
    String option,
    NumberWords numbers,
    int rate,
    boolean assumed) {

  private static final int OWN_RATE = 100;
  private static final List<String> BASES = List.of("published", "assumed");

  /** Reads columns 1 to 7 of a line of {@code voice/languages.tsv}. */
  static Voice of(String[] columns) {
    if (!BASES.contains(columns[7])) {
      throw new IllegalStateException("no basis of a rate: " + columns[7]);
    }
    return new Voice(
        named(Gather.Language.values(), columns[1]),
        named(Say.Language.values(), columns[2]),
        named(Say.Voice.values(), columns[3]),
        columns[4],
        NumberWords.of(columns[5]),
        Integer.parseInt(columns[6]),
        columns[7].equals("assumed"));
  }

  /** The same one at a pace that somebody chose. */
  Voice at(int percent) {
    return new Voice(heard, spoken, voice, option, numbers, percent, false);
  }

  boolean isAtOwnRate() {
    return rate == OWN_RATE;
  }

  /** A choice as read out: first what it does, then its key. */
  String offer(Option choice) {
    return option
        .replace("{n}", Integer.toString(choice.number()))
        .replace("{label}", choice.label());
  }

  /** The words as this voice can say them: numbers as words where it speaks another language. */
  String sayable(String words) {
    return numbers.in(words);
  }

  private static <T extends Enum<T>> T named(T[] values, String name) {
    return Stream.of(values)
        .filter(value -> value.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown to Twilio: " + name));
  }
}
