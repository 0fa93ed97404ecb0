package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the rules that hold in a scene. */
final class Matcher {

  private static final Comparator<Sighting> BY_START = Comparator.comparingInt(Sighting::from);

  private final List<Rule> rules;

  Matcher(List<Rule> rules) {
    this.rules = rules;
  }

  List<Match> matches(Scene scene) {
    List<Match> matches = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.concepts().stream().allMatch(scene::has)
          && (!rule.alone() || scene.size() <= Rule.ALONE_MAX)) {
        for (Sighting anchor : scene.all(anchor(rule, scene))) {
          match(rule, anchor, scene).ifPresent(matches::add);
        }
      }
    }
    return matches;
  }

  /** The rarest concept, so that there is least to try. */
  private static String anchor(Rule rule, Scene scene) {
    return Collections.min(
        rule.concepts(), Comparator.comparingInt(concept -> scene.all(concept).size()));
  }

  private static Optional<Match> match(Rule rule, Sighting anchor, Scene scene) {
    List<Sighting> found = new ArrayList<>(rule.concepts().size());
    found.add(anchor);
    List<String> rest = new ArrayList<>(rule.concepts());
    rest.remove(anchor.concept());
    for (String concept : rest) {
      Optional<Sighting> near = nearest(scene, concept, anchor, found);
      if (near.isEmpty()) {
        return Optional.empty();
      }
      found.add(near.get());
    }
    Match match = new Match(rule, List.copyOf(found));
    boolean close = match.to() - match.from() <= rule.reach();
    boolean together = scene.sentenceEnd(match.from()) >= match.to();
    return close && together ? Optional.of(match) : Optional.empty();
  }

  /** The nearest sighting of a concept that shares no word with those found; looks at few. */
  private static Optional<Sighting> nearest(
      Scene scene, String concept, Sighting anchor, List<Sighting> found) {
    List<Sighting> all = scene.all(concept);
    int place = Collections.binarySearch(all, anchor, BY_START);
    int middle = place < 0 ? -place - 1 : place;
    return all.subList(Math.max(0, middle - 6), Math.min(all.size(), middle + 6)).stream()
        .filter(sighting -> found.stream().noneMatch(sighting::overlaps))
        .min(Comparator.comparingInt(sighting -> Math.abs(sighting.from() - anchor.from())));
  }
}
