package org.plainline.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plainline.bot.knowledge.Passage;
import org.plainline.knowledge.practice.Practice;

/**
 * Everything that is known at one moment. A change of the practices makes a new one, which has
 * answered nothing yet: so no answer outlives its practice.
 *
 * @param practices that may be served, by id, expired ones included
 * @param menu the most asked, in order
 * @param answers given so far, the latest
 */
record Generation(
    PracticeIndex index,
    Map<String, Practice> practices,
    List<String> menu,
    Cache<Asked, List<Passage>> answers) {

  private static final int REMEMBERED_MAX = 2_000;

  /** What was asked is remembered by its digest alone, so no words stay in memory. */
  record Asked(LocalDate day, String digest) {}

  static Generation of(PracticeIndex index, Map<String, Practice> practices, List<String> menu) {
    Cache<Asked, List<Passage>> none = Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();
    return new Generation(index, practices, menu, none);
  }

  Generation with(PracticeIndex other) {
    return of(other, practices, menu);
  }
}
