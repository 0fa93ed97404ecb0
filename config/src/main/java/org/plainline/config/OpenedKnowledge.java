package org.plainline.config;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.NotOpen;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;

/** Keeps an empty base from being asked: it would say that nothing is known. */
final class OpenedKnowledge implements KnowledgeBase {

  private final KnowledgeBase knowledge;
  private final BooleanSupplier open;

  /**
   * @param open true once the knowledge is there
   */
  OpenedKnowledge(KnowledgeBase knowledge, BooleanSupplier open) {
    this.knowledge = knowledge;
    this.open = open;
  }

  @Override
  public boolean isOpen() {
    return open.getAsBoolean();
  }

  @Override
  public List<Passage> search(Question question) {
    return opened().search(question);
  }

  @Override
  public Optional<Passage> passage(String practiceId, Language language) {
    return opened().passage(practiceId, language);
  }

  @Override
  public List<Passage> menu(Language language) {
    return opened().menu(language);
  }

  private KnowledgeBase opened() {
    if (!isOpen()) {
      throw new NotOpen();
    }
    return knowledge;
  }
}
