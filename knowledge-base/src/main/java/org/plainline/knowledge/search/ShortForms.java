package org.plainline.knowledge.search;

import java.util.Map;
import java.util.stream.Collectors;
import org.plainline.bot.wording.Wording;

/** How people shorten words in a text message. */
record ShortForms(Map<String, String> fullOf) {

  static ShortForms shipped() {
    return new ShortForms(
        Wording.lines("knowledge/shortforms/en.tsv").stream()
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, again) -> first)));
  }

  /** The word in full, or the word itself. */
  String full(String word) {
    return fullOf.getOrDefault(word, word);
  }
}
