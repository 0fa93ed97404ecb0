package org.plainline.knowledge.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as a spreadsheet rewrites it, such as 23/11/2026, back as year-month-day. */
final class SheetDate {

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
  private static final int MONTHS = 12;

  private SheetDate() {}

  /** Year-month-day if it can mean one day only; what cannot is left as it is, to be refused. */
  static String iso(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return iso(first.group(1), number(first, 2), number(first, 3));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (!last.matches()) {
      return text;
    }
    int one = number(last, 1);
    int two = number(last, 3);
    boolean dayFirst = one > MONTHS || one == two || last.group(2).equals(".");
    boolean monthFirst = !dayFirst && two > MONTHS;
    if (!dayFirst && !monthFirst) {
      return text;
    }
    return dayFirst ? iso(last.group(4), two, one) : iso(last.group(4), one, two);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String iso(String year, int month, int day) {
    return String.format("%s-%02d-%02d", year, month, day);
  }
}
