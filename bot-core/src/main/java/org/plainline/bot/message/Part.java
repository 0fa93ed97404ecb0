package org.plainline.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainline.bot.language.Language;

/**
 * One piece of a reply, already cut to fit its channel.
 *
 * <p>On a chat, {@code leadLength} UTF-16 units from the start stand out (bold). In speech one line
 * is one sentence, and the channel pauses after each line. In SMS it is the text as sent.
 *
 * @param text ready to be sent or spoken, NFC, no lone surrogates
 * @param leadLength how much of the start to stand out, 0 to {@code text.length()}
 * @param languages in speech, what each line is written in; empty where all are in the language of
 *     the reply, as they are where something stands out
 */
public record Part(String text, int leadLength, List<Language> languages) {

  public Part {
    languages = List.copyOf(languages);
    if (leadLength < 0 || leadLength > text.length()) {
      throw new IllegalArgumentException("leadLength must be within the text");
    }
    if (!languages.isEmpty() && (leadLength > 0 || languages.size() != text.lines().count())) {
      throw new IllegalArgumentException("each line has a language, or none has");
    }
  }

  public Part(String text, int leadLength) {
    this(text, leadLength, List.of());
  }

  public Part(String text) {
    this(text, 0);
  }

  /** Sentences to be spoken, each in its own language. */
  public static Part spoken(List<Words> sentences) {
    return new Part(
        sentences.stream().map(Words::text).collect(Collectors.joining("\n")),
        0,
        sentences.stream().map(Words::language).toList());
  }

  /**
   * The lines in order, those together that follow each other in one language; what stands out is
   * by itself.
   *
   * @param own the language of the reply
   */
  public List<Words> words(Language own) {
    if (languages.isEmpty()) {
      return List.of(
          new Words(own, text.substring(0, leadLength)),
          new Words(own, text.substring(leadLength)));
    }
    List<String> lines = text.lines().toList();
    List<Words> words = new ArrayList<>();
    for (int from = 0, to = 0; from < lines.size(); from = to) {
      Language language = languages.get(from);
      while (to < lines.size() && languages.get(to).equals(language)) {
        to++;
      }
      words.add(new Words(language, String.join("\n", lines.subList(from, to))));
    }
    return words;
  }

  @Override
  public String toString() {
    return "Part[" + text.length() + " characters]";
  }
}
