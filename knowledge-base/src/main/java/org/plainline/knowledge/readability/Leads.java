package org.plainline.knowledge.readability;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English leads that mean nothing alone. A lead is read aloud among several answers and cut off
 * from its steps in a text message, so it may not point to a list, a question or a person
 * elsewhere.
 */
final class Leads {

  /** Words that point to something on the page; the service itself is always there. */
  private static final Pattern POINTS =
      Pattern.compile(
          "(?i)\\b(?:this(?! service| is Plainline)|these|those)\\b"
              + "|\\b(?:the following|as follows|which one)\\b"
              + "|\\b(?:above|below)(?=[.:,]| first)"
              + "|\\b(?:steps|list|signs|points|ways|tips) (?:above|below)\\b"
              + "|^that (?:is|was|can|may|means)\\b");

  /** Half an answer, which needs the question: "Yes, if you feel well." */
  private static final Pattern HALF =
      Pattern.compile(
          "(?i)^(?:yes|no|maybe|perhaps|sometimes|often)"
              + "(?:,? (?:but )?(?:if|when|for|with|after|before|not|unless|as long)\\b|\\.$)");

  private static final Pattern STANDS_FOR =
      Pattern.compile("(?i)\\b(?:it|its|they|them|their|he|him|his|she|her)\\b");

  /** An "it" that stands for nothing: "it is safe to swim". */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?i)\\bit(?: is|'s| was| can be| may be| will be)"
              + " (?:not |never |always |often )?(?!an? )(?:\\w+ ){1,3}(?:to|that|for)\\b"
              + "|\\bit (?:helps to|rains|snows)\\b|\\bdo it\\b");

  /** What a pronoun cannot stand for, besides things to do. */
  private static final Set<String> SMALL =
      words(
          "a an the and or to in on of at by for with from out off up away if when as so that who"
              + " which what where how yes no not now then please always never only first you i"
              + " your we our does can may must should will is are ask make use call");

  /** After these comes what somebody does. */
  private static final Set<String> BEFORE_VERBS = words("you to can may must will not should");

  private final Set<String> verbs;

  Leads(Set<String> verbs) {
    this.verbs = Set.copyOf(verbs);
  }

  /** True if it needs what stands before or after it. */
  boolean leans(String lead) {
    if (POINTS.matcher(lead).find() || HALF.matcher(lead).find()) {
      return true;
    }
    String real = EMPTY.matcher(lead).replaceAll(" ");
    Matcher pronoun = STANDS_FOR.matcher(real);
    return pronoun.find() && !names(real.substring(0, pronoun.start()));
  }

  /** True if anything is named in it that a pronoun could stand for. */
  private boolean names(String before) {
    String last = "";
    for (String word : Words.of(before.toLowerCase(Locale.ROOT))) {
      if (!verbs.contains(word) && !SMALL.contains(word) && !BEFORE_VERBS.contains(last)) {
        return true;
      }
      last = word;
    }
    return false;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }
}
