package org.plainline.knowledge.readability;

import static org.plainline.knowledge.readability.PatternRule.never;

import java.util.List;

/**
 * What only somebody who sees the person may say, in English: a dose, the name of their illness,
 * and that they need no care. One answer goes to many people, and is wrong for some of them.
 */
final class CareRules {

  private static final String AMOUNT = "(?:\\d+(?:[.,]\\d+)?|one|two|three|four|half an?)";

  private static final String PERSON =
      "(?:you|he|she|they|your (?:child|baby|son|daughter|mother|father|husband|wife|friend))";

  private static final String ILLNESS =
      "(?:flu|covid|cold|malaria|measles|cholera|dengue|asthma|cancer|diabetes|pneumonia"
          + "|heart attack|stroke|infection|migraine|depression)";

  private static final String CARE =
      "(?: an?| the| your| any)? (?:doctor|nurse|clinic|hospital|ambulance|emergency|medical)";

  static final List<Rule> ALL =
      List.of(
          never(
              "PL25",
              "\\b"
                  + AMOUNT
                  + " ?(?:mg|mcg|milligram|microgram|tablet|pill|capsule|puff)s?\\b"
                  + "|\\b"
                  + AMOUNT
                  + " units? of insulin\\b",
              "%s is a dose: it is not the same for everybody.",
              "as the label says; ask a pharmacist"),
          never(
              "PL25",
              "^(?:it (?:sounds|looks|seems) like )?"
                  + PERSON
                  + " (?:probably |surely |must |certainly |likely )?(?:have|has|had|caught)"
                  + "(?: an?| the)? "
                  + ILLNESS
                  + "\\b",
              "%s names an illness, which only a person who sees them can.",
              "It can be ...: ask a nurse or doctor"),
          never(
              "PL25",
              "\\b(?:no need|not need|need not|needn't|don't need|doesn't need)(?: to| for)?"
                  + "(?: see| call| phone| visit| go to| ask| get)?"
                  + CARE
                  + "|\\b(?:do not|don't|never|avoid) (?:go(?:ing)? to|call(?:ing)?|phone|phoning"
                  + "|see(?:ing)?|visit(?:ing)?|bother|trouble)"
                  + CARE
                  + "|\\bwait and see\\b",
              "%s keeps people from care.",
              "when to see a doctor"));

  private CareRules() {}
}
