package org.plainline.config.schedule;

import java.time.InstantSource;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.privacy.JdbcUnanswered;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.springframework.stereotype.Component;

/** Forgets what is over its time: rows, words in memory, and keys. */
@Component
public final class Forgetting {

  private final Sunset sunset;
  private final Ending ending;
  private final JdbcRetention retention;
  private final JdbcUnanswered unanswered;
  private final LuceneKnowledgeBase knowledge;
  private final KeyFile keys;
  private final InstantSource clock;

  Forgetting(
      Sunset sunset,
      Ending ending,
      JdbcRetention retention,
      JdbcUnanswered unanswered,
      LuceneKnowledgeBase knowledge,
      KeyFile keys,
      InstantSource clock) {
    this.sunset = sunset;
    this.ending = ending;
    this.retention = retention;
    this.unanswered = unanswered;
    this.knowledge = knowledge;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Does it once; 0, as none of it calls for another round at once. What fails, such as keys on a
   * full disk, is thrown once all else is done.
   */
  public int once() {
    Steps.doAll(
        sunset::look,
        this::endIfOver,
        retention::forget,
        unanswered::forget,
        knowledge::forgetWords,
        () -> keys.rotateIfDue(clock.instant()));
    return 0;
  }

  private void endIfOver() {
    if (sunset.over()) {
      ending.carryOut();
    }
  }
}
