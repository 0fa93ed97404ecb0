package org.plainline.knowledge.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a sentence ends: at a full stop, question or exclamation mark of any of our scripts before
 * a space, and at an empty line. Not after a short form such as "Dr." or "a.m.", nor inside a
 * number.
 */
public final class Sentences {

  private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");
  private static final Pattern END =
      Pattern.compile("[.!?…؟۔।॥]+[\"'”’)\\]]*(?=\\s|$)|[。！？]+[」』”]*");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)\\.$");
  private static final Set<String> SHORT_FORMS =
      Set.of("dr", "mr", "mrs", "ms", "st", "prof", "a.m", "p.m", "e.g", "i.e", "vs", "sra", "dra");
  private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{Nd}]");

  private Sentences() {}

  /** The sentences of a text in order, without the blanks around them; none if it says nothing. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : PARAGRAPH.split(text, -1)) {
      split(paragraph, sentences);
    }
    return List.copyOf(sentences);
  }

  private static void split(String paragraph, List<String> sentences) {
    Matcher end = END.matcher(paragraph);
    int from = 0;
    while (end.find()) {
      String sentence = paragraph.substring(from, end.end());
      if (!endsInShortForm(sentence) || end.end() == paragraph.length()) {
        keep(sentence, sentences);
        from = end.end();
      }
    }
    keep(paragraph.substring(from), sentences);
  }

  private static boolean endsInShortForm(String sentence) {
    Matcher last = LAST_WORD.matcher(sentence);
    return last.find() && SHORT_FORMS.contains(Words.lower(last.group(1)));
  }

  private static void keep(String sentence, List<String> sentences) {
    if (SAYS_SOMETHING.matcher(sentence).find()) {
      sentences.add(sentence.strip());
    }
  }
}
