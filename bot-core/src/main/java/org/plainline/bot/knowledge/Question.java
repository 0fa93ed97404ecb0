package org.plainline.bot.knowledge;

import java.util.List;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;

/**
 * What somebody wants to know. It holds nothing about who asked, so it can be cached and shared.
 *
 * @param words as written or as best recognised
 * @param alternatives other readings of the same speech, best first
 * @param language the language to answer in; words of other languages may be mixed in
 */
public record Question(String words, List<String> alternatives, Language language) {

  public Question {
    alternatives = List.copyOf(alternatives);
  }

  public static Question of(Content content, Language language) {
    return content instanceof Content.Text(String words, List<String> alternatives, double _)
        ? new Question(words, alternatives, language)
        : new Question(content.words(), List.of(), language);
  }
}
