package org.plainline.knowledge.readability;

import static org.plainline.knowledge.readability.PatternRule.never;

import java.util.List;

/** Signs, numbers and links, in any language: what cannot be heard or costs a second message. */
final class SignRules {

  static final List<Rule> ALL =
      List.of(
          never(
              "PL11",
              "(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b"
                  + "|(?<!\\d)[0-3]?\\d/[0-3]?\\d(?!\\d)",
              "%s is not a date that everybody reads the same way.",
              "day, name of the month, year"),
          never("PL12", "\\d ?[%٪]|%", "%s is hard to read and to hear.", "1 of 10 people"),
          never(
              "PL12",
              "\\b\\d+ ?: ?(?:\\d\\b|\\d{3,})|\\b\\d{3,} ?: ?\\d+|\\d ?[×x*+=÷] ?\\d"
                  + "|\\b\\d+:\\d+\\b(?= (?:with|of|mix|bleach|solution|ratio))",
              "%s leaves the reader to do sums.",
              "the amount in words"),
          never(
              "PL18",
              "https?://\\S+|www\\.\\S+|\\b[a-z0-9-]+\\.(?:org|com|net|int|gov|info)\\b(?:/\\S*)?",
              "%s is a link, which a phone without internet cannot open.",
              "what the page says"),
          never(
              "PL19",
              "[&()\\[\\]{}]|(?<=\\p{L}) ?/ ?(?=\\p{L})"
                  + "|[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]",
              "%s is a sign that not everybody reads.",
              "and, or, or a sentence of its own"),
          never(
              "PL20",
              "[#*<>+=~^_|\\\\@§]|\\b\\d+ ?(?:hrs?|mins|oz|lbs?|tsp|tbsp)\\b",
              "A voice cannot say %s.",
              "the whole word"));

  private SignRules() {}
}
