package org.plainline.config.logs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text as a log may hold it, whoever wrote it. Pure. */
final class SafeText {

  /** Control and format characters, and separators: they forge lines, colours and directions. */
  private static final Pattern TRICKS =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  /** Phone numbers and chat ids; no part of the log that is needed has so many digits on end. */
  private static final Pattern NUMBER = Pattern.compile("\\d{7,}");

  private SafeText() {}

  /** Each trick shown as its code, without long numbers; ends of lines are left to the format. */
  static String lines(String text) {
    return NUMBER.matcher(TRICKS.matcher(text).replaceAll(SafeText::code)).replaceAll("***");
  }

  private static String code(MatchResult trick) {
    return "<%04X>".formatted((int) trick.group().charAt(0));
  }
}
