package org.plainline.bot.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.triage.Lifelines;

/**
 * Finds phone numbers in a sentence and spells them. While the rest of the sentence is put in
 * words, each number is kept safe behind a mark, a character for private use.
 */
final class PhoneNumbers {
  /** Digits on their own or in groups, but no part of a time, a fraction or thousands. */
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<!\\p{Nd}[:.,]|\\p{Nd})\\+?\\p{Nd}+(?:[ -]\\p{Nd}+)*(?!\\p{Nd}*[:.,]\\p{Nd})");

  private static final Pattern DATE = Pattern.compile("\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}");

  /** Three groups and more are how a long number is written. */
  private static final Pattern GROUPS = Pattern.compile("\\p{Nd}{1,4}(?:[ -]\\p{Nd}{2,4}){2,}");

  private static final int GROUPED_DIGITS_MIN = 7;

  private static final Pattern NO_DIGIT = Pattern.compile("\\P{Nd}+");
  private static final char FIRST_MARK = '\uE000';

  /** More numbers than this in one sentence are read as they stand. */
  private static final int MARKS_MAX = 100;

  /** How far before a short number a word such as "call" may stand, in UTF-16 units. */
  private static final int CALL_REACH = 30;

  private final Phrases phrases;
  private final Set<String> known;

  PhoneNumbers(Phrases phrases, Lifelines lines) {
    this.phrases = phrases;
    this.known =
        Stream.of(
                lines.emergency(),
                lines.health(),
                lines.suicide(),
                lines.violence(),
                lines.poison())
            .map(PhoneNumbers::digits)
            .filter(digits -> !digits.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The sentence with a mark for each phone number; the spelt numbers are added to the list. */
  String mark(Language language, String sentence, List<String> spelt) {
    String unmarked = sentence.replaceAll("[\\x{E000}-\\x{E0FF}]", "");
    return CANDIDATE
        .matcher(unmarked)
        .replaceAll(found -> {
          if (spelt.size() >= MARKS_MAX || !isPhone(language, unmarked, found)) {
            return Matcher.quoteReplacement(found.group());
          }
          spelt.add(spell(language, found.group()));
          return Character.toString(FIRST_MARK + spelt.size() - 1);
        });
  }

  /** The sentence with its numbers back, spelt. */
  static String unmark(String marked, List<String> spelt) {
    String text = marked;
    for (int n = 0; n < spelt.size(); n++) {
      text = text.replace(Character.toString(FIRST_MARK + n), spelt.get(n));
    }
    return text;
  }

  private boolean isPhone(Language language, String sentence, MatchResult found) {
    String digits = digits(found.group());
    if (DATE.matcher(found.group()).matches()) {
      return false;
    }
    boolean international = found.group().startsWith("+") && digits.length() >= 6;
    boolean national = digits.startsWith("0") && digits.length() >= 7;
    return known.contains(digits)
        || international
        || national
        || (digits.length() >= GROUPED_DIGITS_MIN && GROUPS.matcher(found.group()).matches())
        || (digits.length() >= 3 && isToCall(language, sentence, found));
  }

  private boolean isToCall(Language language, String sentence, MatchResult found) {
    int from = Math.max(0, found.start() - CALL_REACH);
    String before = sentence.substring(from, found.start()).toLowerCase(Locale.ROOT);
    return tellsToCall(language, before) || isCalledAfter(language, sentence, found.end());
  }

  /** Hindi has the number first, then a small word, then that it is to be called. */
  private boolean isCalledAfter(Language language, String sentence, int end) {
    String after = sentence.substring(end, Math.min(sentence.length(), end + CALL_REACH)).strip();
    return after.startsWith(phrases.say(language, "spoken.call.after"))
        && tellsToCall(language, after);
  }

  private boolean tellsToCall(Language language, String words) {
    return Arrays.stream(phrases.say(language, "spoken.call").split("\\|"))
        .anyMatch(words::contains);
  }

  private String spell(Language language, String number) {
    String plus = number.startsWith("+") ? phrases.say(language, "sign.plus") + " " : "";
    return NO_DIGIT
        .splitAsStream(number)
        .filter(group -> !group.isEmpty())
        .map(PhoneNumbers::spaced)
        .collect(Collectors.joining(", ", plus, ""));
  }

  private static String spaced(String digits) {
    return digits.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }

  private static String digits(String number) {
    return NO_DIGIT.matcher(number).replaceAll("");
  }
}
