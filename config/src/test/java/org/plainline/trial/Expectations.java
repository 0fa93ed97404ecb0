package org.plainline.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What each person should get: learnt from the same server while nothing fails. */
final class Expectations {

  private static final int LOOKS_MAX = 600;
  private static final int QUIET_LOOKS = 15;

  private final Citizens citizens;
  private final Ledger ledger;
  private final Map<String, List<String>> expected = new ConcurrentHashMap<>();

  Expectations(Citizens citizens, Ledger ledger) {
    this.citizens = citizens;
    this.ledger = ledger;
  }

  /** What each script is answered with, on each channel, while all is well. */
  void learn() throws InterruptedException {
    for (int script = 0; script < Citizens.scripts(); script++) {
      for (String who : List.of("+25479000000" + script, "880000000" + script)) {
        citizens.speak(who, script);
        await(who);
        expected.put(key(who, script), ledger.texts(who));
      }
    }
  }

  List<String> of(String who) {
    int person = Integer.parseInt(who.substring(who.length() - 6));
    return Optional.ofNullable(expected.get(key(who, Citizens.script(person)))).orElseThrow();
  }

  /** A message may be answered by two texts: waits until no more come. */
  private void await(String who) throws InterruptedException {
    int before = 0;
    int quiet = 0;
    for (int looks = 0; before < Citizens.length() || quiet < QUIET_LOOKS; looks++) {
      if (looks == LOOKS_MAX) {
        throw new IllegalStateException("no answer while all is well: " + ledger.texts(who));
      }
      TimeUnit.MILLISECONDS.sleep(100);
      int now = ledger.texts(who).size();
      quiet = now == before ? quiet + 1 : 0;
      before = now;
    }
  }

  private static String key(String who, int script) {
    return Webhooks.telegram(who) + " " + script;
  }
}
