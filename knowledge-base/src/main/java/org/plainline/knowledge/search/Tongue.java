package org.plainline.knowledge.search;

import org.plainline.bot.language.Language;

/** How the words of one language are read: their endings, and which of them mean little. */
record Tongue(Language language, Stems stems, Lexicon lexicon) {

  static Tongue of(Language language, PlainWords plain) {
    return new Tongue(language, new Stems(language), Lexicon.of(language, plain));
  }
}
