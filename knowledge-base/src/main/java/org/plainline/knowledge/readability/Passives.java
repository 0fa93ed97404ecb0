package org.plainline.knowledge.readability;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;

/**
 * English sentences that do not say who does it: "the wound is cleaned". What looks the same but
 * says how somebody is ("you are tired") stands in a list of states, and counts only where somebody
 * does it all the same: "the door is closed by a guard", "the door must be closed".
 */
final class Passives {

  private static final Map<String, String> STATES =
      Wording.lines("knowledge/readability/states-en.txt").stream()
          .map(line -> line.split("\t", -1))
          .flatMap(row -> Stream.of(row[1].split(" ", -1)).map(word -> Map.entry(word, row[0])))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Regular forms, and those that must be learnt by heart. */
  private static final String PARTICIPLE =
      "\\p{L}{3,}ed|given|taken|seen|done|made|kept|found|told|known|held|sent|put|worn|written"
          + "|eaten|shown|left|hurt|built|caught|bought|brought|taught|stolen|bitten|spread"
          + "|paid|fed|thrown|led|lent|sold|cut|chosen|driven|drawn|said|read|beaten|broken|hidden"
          + "|lost|set|hit|torn|sewn|let|shut|swollen|sunken|frozen|drunk|born|sunk|forgotten"
          + "|struck|swept|spent|shot|spoken|understood|laid|lit|shaken|stung|sown|fought|dug"
          + "|forbidden|forgiven|dealt|felt|blown|bound|won|woken|split|spilt|sought|burnt|heard"
          + "|run(?= by)";

  private static final Pattern BE =
      Pattern.compile(
          "\\b(?:(?<made>(?:must|should|can|needs? to|ha(?:s|ve) to) (?:not )?be"
              + "|(?:is|are|was|were) being)|is|are|was|were|be|been|being|get|gets|got)"
              + "(?: (?:not|also|often|usually|always|never|easily|fully|then|now|only|still"
              + "|just|sometimes|first|soon))*"
              + " (?!used to\\b|made (?:of|from)\\b|fed up\\b)(?<participle>"
              + PARTICIPLE
              + ")\\b(?!-)(?<rest>.*)");

  /** Somebody who does it, before anything else is said. */
  private static final Pattern DOER =
      Pattern.compile("^(?: \\p{L}+){0,2} by (?!bus|car|hand|\\d).*");

  /** What makes an act of a short word: the gas is shut off, the list is read out. */
  private static final Pattern ACT =
      Pattern.compile(
          "(?:cut|read|shut|set|let|put|torn|drained) (?:off|out|in|up|down|away|back)\\b.*");

  /** What begins with un- and is done all the same. */
  private static final Set<String> UNDONE =
      Set.of(
          "undone",
          "understood",
          "united",
          "unblocked",
          "unlocked",
          "unloaded",
          "unpacked",
          "unplugged",
          "unwrapped");

  /** Kinds of state that somebody brings about: "it must be sealed" asks for a hand. */
  private static final Set<String> THINGS = Set.of("thing", "fitted", "worn", "food");

  private Passives() {}

  /** True if somebody does something in it, and it does not say who. */
  static boolean in(String sentence) {
    return BE.matcher(sentence.toLowerCase(Locale.ROOT)).results().anyMatch(Passives::act);
  }

  private static boolean act(MatchResult found) {
    String participle = found.group("participle");
    String kind = STATES.getOrDefault(participle, "");
    if (kind.isEmpty()) {
      // Nobody can unhurt a person: what begins with un- says how something is.
      return !participle.startsWith("un") || UNDONE.contains(participle);
    }
    // Who frightens somebody is a reason, not a doer: "frightened by noise".
    if (kind.equals("feels")) {
      return false;
    }
    if (found.group("made") != null && THINGS.contains(kind)) {
      return true;
    }
    String rest = found.group("rest");
    return DOER.matcher(rest).matches() || ACT.matcher(participle + rest).matches();
  }
}
