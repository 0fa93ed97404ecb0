package org.plainline.bot.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Words;

/**
 * Text as a voice should read it: one sentence a line, no links and no signs, units and dates in
 * words, phone numbers digit by digit and said twice.
 */
final class SpokenText {
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+"
              + "|\\b[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(org|com|net|int|gov|edu|info)\\b(/\\S*)?");

  private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern UNIT =
      Pattern.compile(
          "(\\p{Nd}) ?(km|cm|mm|m|kg|mg|g|ml|mL|l|L|min|h|ft)(?![\\p{L}\\p{M}\\p{Nd}'’])");
  private static final Pattern MONEY =
      Pattern.compile("([$€£]) ?(\\p{Nd}[\\p{Nd}.,]*\\p{Nd}|\\p{Nd})");
  private static final Pattern BETWEEN_NUMBERS =
      Pattern.compile("(?<=\\p{Nd}) ?([-–—/]) ?(?=\\p{Nd})");

  /** A time of day; Hindi writes a word after it that is also said with it. */
  private static final Pattern CLOCK =
      Pattern.compile("(?<!\\d|\\d:)([01]?\\d|2[0-3]):([0-5]\\d)(?!:?\\d)(?: ?बजे)?");

  private static final Pattern BETWEEN_TIMES =
      Pattern.compile("(?<=\\d:\\d\\d) ?[-–—] ?(?=\\d{1,2}:\\d\\d)");

  /** Not the sign between two numbers, which is a range. */
  private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}])[-−](?=\\p{Nd})");

  /** Signs that have a word; two-character signs come first. */
  private static final Pattern SIGN = Pattern.compile("°C|℃|°F|℉|°|%|٪|&|\\+|/|<|≤|>|≥|×|\\$|€|£");

  private static final Map<String, String> SIGN_KEYS =
      Map.ofEntries(
          Map.entry("°C", "celsius"),
          Map.entry("℃", "celsius"),
          Map.entry("°F", "fahrenheit"),
          Map.entry("℉", "fahrenheit"),
          Map.entry("°", "degrees"),
          Map.entry("%", "percent"),
          Map.entry("٪", "percent"),
          Map.entry("&", "and"),
          Map.entry("+", "plus"),
          Map.entry("/", "or"),
          Map.entry("<", "below"),
          Map.entry("≤", "below"),
          Map.entry(">", "above"),
          Map.entry("≥", "above"),
          Map.entry("×", "times"),
          Map.entry("$", "dollars"),
          Map.entry("€", "euros"),
          Map.entry("£", "pounds"),
          Map.entry("-", "to"),
          Map.entry("–", "to"),
          Map.entry("—", "to"));

  /** Everything else that is neither a letter, a number, a space nor a pause. */
  private static final Pattern UNSPOKEN =
      Pattern.compile(
          "[^\\p{L}\\p{M}\\p{N}\\p{Zs}\\x{200C}\\x{200D}\\x{E000}-\\x{E0FF}.,?!'’،؟؛।॥。！？።-]"
              + "|(?<![\\p{L}\\p{M}\\p{N}])-|-(?![\\p{L}\\p{M}\\p{N}])");

  private static final Pattern LOOSE_STOP = Pattern.compile("\\s+(?=[.,?!،؟؛।。])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PAUSE_SIGN = Pattern.compile("[:;](?=\\s|$)");
  private static final Pattern LETTER_OR_NUMBER = Pattern.compile("[\\p{L}\\p{N}]");

  private final Phrases phrases;
  private final PhoneNumbers phoneNumbers;
  private final CalendarWords calendar;
  private final ClockWords clock;

  SpokenText(Phrases phrases, PhoneNumbers phoneNumbers) {
    this.phrases = phrases;
    this.phoneNumbers = phoneNumbers;
    this.calendar = new CalendarWords(phrases);
    this.clock = new ClockWords(phrases);
  }

  /** The text in lines, one sentence each, joined by line breaks; empty if nothing is sayable. */
  String lines(Language language, String text) {
    return lines(language, text, true);
  }

  /** The same, each sentence with its language. */
  List<Words> said(Language language, String text) {
    return lines(language, text).lines().map(line -> new Words(language, line)).toList();
  }

  /** As {@link #lines}, with each phone number said only once. */
  String once(Language language, String text) {
    return lines(language, text, false);
  }

  private String lines(Language language, String text, boolean twice) {
    String unlinked = LINK.matcher(Cut.clean(text)).replaceAll(" ");
    List<String> lines = new ArrayList<>();
    for (String sentence : Cut.sentences(unlinked)) {
      lines.addAll(spoken(language, sentence, twice));
    }
    return String.join("\n", lines);
  }

  /** A short text, such as the title of a choice, without a closing sign. */
  String label(Language language, String text) {
    return lines(language, text).replace('\n', ' ').replaceAll("[.,?!؟।。！？]+$", "").strip();
  }

  /** How many words a voice takes for a text; long unspaced runs count by their length. */
  static int words(String text) {
    return BLANKS
        .splitAsStream(text.strip())
        .filter(word -> !word.isEmpty())
        .mapToInt(word -> Math.max(1, word.length() / 10))
        .sum();
  }

  private List<String> spoken(Language language, String sentence, boolean twice) {
    List<String> numbers = new ArrayList<>();
    String marked = phoneNumbers.mark(language, sentence, numbers);
    String worded = words(language, timed(language, dated(language, marked)));
    String quiet = UNSPOKEN.matcher(PAUSE_SIGN.matcher(worded).replaceAll(",")).replaceAll(" ");
    String tidy = LOOSE_STOP.matcher(BLANKS.matcher(quiet).replaceAll(" ")).replaceAll("").strip();
    List<String> lines = new ArrayList<>();
    lines.add(PhoneNumbers.unmark(tidy, numbers));
    for (String number : twice ? numbers : List.<String>of()) {
      lines.add(tidy(phrases.say(language, "spoken.repeat", Map.of("number", number))));
    }
    lines.removeIf(line -> !LETTER_OR_NUMBER.matcher(line).find());
    return lines;
  }

  private static String tidy(String line) {
    return LOOSE_STOP.matcher(PAUSE_SIGN.matcher(line).replaceAll(",")).replaceAll("");
  }

  private String words(Language language, String text) {
    String units = replace(UNIT, text, m -> m.group(1) + " " + unit(language, m.group(2)));
    String money = replace(MONEY, units, m -> m.group(2) + " " + sign(language, m.group(1)));
    String between =
        replace(
            BETWEEN_NUMBERS,
            money,
            m ->
                m.group(1).equals("/")
                    ? " " + phrases.say(language, "sign.over") + " "
                    : " " + sign(language, m.group(1)) + " ");
    String below = replace(MINUS, between, m -> phrases.say(language, "sign.minus") + " ");
    return replace(SIGN, below, m -> " " + sign(language, m.group()) + " ");
  }

  private String dated(Language language, String text) {
    return replace(
        ISO_DATE,
        text,
        m -> {
          try {
            return calendar.say(language, LocalDate.parse(m.group()));
          } catch (DateTimeException notADate) {
            return m.group();
          }
        });
  }

  private String timed(Language language, String text) {
    String apart = replace(BETWEEN_TIMES, text, m -> " " + sign(language, "-") + " ");
    return replace(
        CLOCK,
        apart,
        m -> {
          int hour = Integer.parseInt(m.group(1));
          return clock.say(language, hour * 60 + Integer.parseInt(m.group(2)));
        });
  }

  private String unit(Language language, String unit) {
    return phrases.say(language, "unit." + unit.toLowerCase(Locale.ROOT));
  }

  private String sign(Language language, String sign) {
    return phrases.say(language, "sign." + SIGN_KEYS.getOrDefault(sign, "and"));
  }

  private static String replace(Pattern pattern, String text, Function<MatchResult, String> words) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.apply(found)));
  }
}
