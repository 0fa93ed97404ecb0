package org.plainline.bot.triage;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Who and when: tells a sign that is there from one denied, past, told or asked about. */
final class Context {

  private static final int DENIAL_REACH = 4;
  private static final int LATER_DENIAL_REACH = 2;
  private static final int IF_REACH = 5;
  private static final int ASK_REACH = 10;
  private static final int HARMLESS_REACH = 3;

  private static final List<String> PERSONS = List.of("ME", "THEY", "NEAR", "SOMEONE");

  /** What is over in these is not over for the person. */
  private static final Set<Danger> LASTING = Set.of(Danger.SUICIDE, Danger.VIOLENCE);

  private final Scene scene;
  private final BitSet used = new BitSet();

  Context(Scene scene, List<Match> matches) {
    this.scene = scene;
    matches.forEach(
        match -> match.sightings().forEach(sighting -> used.set(sighting.from(), sighting.to())));
  }

  Urgency of(Match match) {
    if (isDenied(match) || isTold(match) || isHarmless(match)) {
      return Urgency.NONE;
    }
    boolean lasting = LASTING.contains(match.rule().danger());
    if (isOver(match) || isPast(match)) {
      return lasting ? Urgency.MAYBE : Urgency.NONE;
    }
    if (isAsked(match)) {
      return Urgency.INFO;
    }
    return isPresent(match) ? Urgency.NOW : Urgency.MAYBE;
  }

  /** "no fever or chest pain", but not "no, I have chest pain". */
  private boolean isDenied(Match match) {
    int reach = DENIAL_REACH;
    for (int i = match.from() - 1; i >= 0 && reach > 0; i--, reach--) {
      if (scene.pausesBefore(i + 1)) {
        break;
      }
      if (!used.get(i) && scene.before("NOT", i) == i) {
        return true;
      }
      if (ends("ME", i) || ends("THEY", i) || ends("BUT", i)) {
        break;
      }
    }
    return isDeniedAfter(match);
  }

  /** Hindi denies after the word: "dard nahi hai". */
  private boolean isDeniedAfter(Match match) {
    int last = Math.min(match.to() + LATER_DENIAL_REACH, scene.sentenceEnd(match.to() - 1));
    for (int i = match.to(); i < last; i++) {
      if (scene.pausesBefore(i)) {
        return false;
      }
      if (!used.get(i) && ends("NOTAFTER", i)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(String concept, int index) {
    return scene.before(concept, index) == index;
  }

  private boolean isOver(Match match) {
    int gone = scene.after("GONE", Math.max(0, match.from() - 2));
    return gone >= 0 && gone <= match.to() + 3 && !used.get(gone);
  }

  private boolean isPast(Match match) {
    return inSentence("PAST", match) && !scene.has("NOW");
  }

  /** On the news, in a film, in a dream; unless the teller then speaks of what is here. */
  private boolean isTold(Match match) {
    int story = scene.before("STORY", match.from());
    boolean before = story >= scene.sentenceStart(match.from()) && story >= 0;
    return before
        ? !namesSelf(story, match.from())
        : scene.after("STORY", match.from()) >= 0
            && inSentence("STORY", match)
            && !scene.has("NOW");
  }

  /** "signs of stroke", "if someone chokes", "is chest pain a symptom". */
  private boolean isAsked(Match match) {
    int start = scene.sentenceStart(match.from());
    int ask = scene.before("ASK", match.from() - 1);
    if (ask >= start && match.from() - ask <= ASK_REACH && !namesSelf(ask, match.from())) {
      return true;
    }
    int hypothetical = scene.before("IF", match.from() - 1);
    if (hypothetical >= start
        && match.from() - hypothetical <= IF_REACH
        && !names(hypothetical, match.to())) {
      return true;
    }
    int later = scene.after("ASKAFTER", match.to());
    return later >= 0 && later < scene.sentenceEnd(match.to() - 1) && !names(start - 1, later);
  }

  private boolean names(int after, int before) {
    return namesSelf(after, before) || scene.before("THEY", before - 1) > after;
  }

  private boolean namesSelf(int after, int before) {
    return scene.before("ME", before - 1) > after;
  }

  /** A choking team or a flooded inbox: a thing that makes it harmless, and nobody concerned. */
  private boolean isHarmless(Match match) {
    if (LASTING.contains(match.rule().danger()) || PERSONS.stream().anyMatch(scene::has)) {
      return false;
    }
    int thing = scene.after("HARMLESS", Math.max(0, match.from() - HARMLESS_REACH));
    return thing >= 0 && thing < match.to() + HARMLESS_REACH;
  }

  private boolean inSentence(String concept, Match match) {
    int found = scene.after(concept, scene.sentenceStart(match.from()));
    return found >= 0 && found < scene.sentenceEnd(match.to() - 1);
  }

  /** Somebody is named; or the hour is, unless that is all there is, as in "help". */
  private boolean isPresent(Match match) {
    return match.rule().surely()
        || PERSONS.stream().anyMatch(scene::has)
        || (scene.has("NOW") && !match.rule().alone());
  }
}
