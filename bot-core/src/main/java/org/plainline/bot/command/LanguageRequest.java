package org.plainline.bot.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Speak;
import org.plainline.bot.language.Language;

/** Reads "LANGUAGE ES", "idioma ingles" and "Hindi bhasha": the word, then or after which one. */
final class LanguageRequest {

  private final Map<String, Command> codes;
  private final CommandWords words;

  private LanguageRequest(Map<String, Command> codes, CommandWords words) {
    this.codes = Map.copyOf(codes);
    this.words = words;
  }

  /** Codes count here only: "hi" alone is a greeting. */
  static LanguageRequest among(List<String> languageLines, CommandWords words) {
    Map<String, Command> codes = new HashMap<>();
    for (String line : languageLines) {
      Language language = new Language(line.split("\t", 2)[0]);
      codes.put(language.code(), new Speak(language));
    }
    return new LanguageRequest(codes, words);
  }

  Optional<Command> find(String said) {
    int first = said.indexOf(' ');
    int last = said.lastIndexOf(' ');
    return first < 0
        ? Optional.empty()
        : request(said.substring(0, first), said.substring(first + 1))
            .or(() -> request(said.substring(last + 1), said.substring(0, last)));
  }

  /** Which one is looked at first: of most messages that is most of the words, and no language. */
  private Optional<Command> request(String keyword, String which) {
    return named(which)
        .filter(_ ->
            words
                .exactly(keyword)
                .or(() -> words.nearly(keyword))
                .filter(Keyword.LANGUAGE::equals)
                .isPresent());
  }

  private Optional<Command> named(String which) {
    return Optional.ofNullable(codes.get(which))
        .or(() -> words.exactly(which).or(() -> words.nearly(which)))
        .filter(Speak.class::isInstance)
        .or(() -> which.length() == 2 ? Optional.of(Keyword.LANGUAGE) : Optional.empty());
  }
}
