package org.plainline.bot.knowledge;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.language.Language;

/** What is known and may be said now. Safe for use by many threads. */
public interface KnowledgeBase {

  /** False for a while after a start; until then all other methods throw {@link NotOpen}. */
  default boolean isOpen() {
    return true;
  }

  /** Passages that may answer, best first, at most ten; scores are probabilities. */
  List<Passage> search(Question question);

  /** One practice in a language, or in English where it has no other; empty once withdrawn. */
  Optional<Passage> passage(String practiceId, Language language);

  /** The most asked practices, in the order in which to offer them. */
  List<Passage> menu(Language language);

  /** The menu, or nothing while that is not open: for whoever can do without. */
  default List<Passage> menuIfOpen(Language language) {
    return isOpen() ? menu(language) : List.of();
  }
}
