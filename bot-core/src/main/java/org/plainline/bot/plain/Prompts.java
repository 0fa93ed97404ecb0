package org.plainline.bot.plain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Words;
import org.plainline.bot.triage.Lifelines;

/** What a phone line says of itself, one sentence a line, as a voice should read it. Pure. */
public final class Prompts {

  private static final String OWN = "call.";
  private static final Pattern ENDED = Pattern.compile("\\p{Punct}$|[؟।]$");
  private static final String NUMBER = "number";
  private static final String CONFIRM = "confirm";
  private static final String TITLE = "title";

  private final Phrases phrases;
  private final Lifelines lifelines;
  private final SpokenText spoken;

  public Prompts(Phrases phrases, Lifelines lifelines) {
    this.phrases = phrases;
    this.lifelines = lifelines;
    this.spoken = new SpokenText(phrases, new PhoneNumbers(phrases, lifelines));
  }

  /**
   * A phrase of the phone line, or one of all channels. A number in it is the emergency number; it
   * is said once, because a caller can hear any prompt again.
   *
   * @param placeholder that this phrase has beside that number
   * @param value for it
   */
  public String say(Language language, String name, String placeholder, String value) {
    String key = phrases.has(OWN + name) ? OWN + name : name;
    Map<String, String> values = Map.of(NUMBER, lifelines.emergency(), placeholder, value);
    return spoken.once(language, phrases.say(language, key, values));
  }

  public String say(Language language, String name) {
    return say(language, name, "", "");
  }

  /** Asks whether that is what was meant; a title of another language is said in that one. */
  public Part confirm(Language language, Words title) {
    String name = sentence(title.text());
    if (title.language().equals(language)) {
      return new Part(say(language, CONFIRM, TITLE, name));
    }
    String[] around = phrases.say(language, OWN + CONFIRM, Map.of(TITLE, "\n")).split("\n", 2);
    return Part.spoken(
        Stream.of(
                spoken.said(language, around[0]),
                spoken.said(title.language(), name),
                spoken.said(language, around[1]))
            .flatMap(List::stream)
            .toList());
  }

  /** A sentence of its own, so that what follows is not heard as a part of it. */
  private static String sentence(String title) {
    return title.isEmpty() || ENDED.matcher(title).find() ? title : title + ".";
  }

  /** Whom to ask where no practice answers: a nurse, else the emergency number. */
  public String advice(Language language) {
    return lifelines.health().isEmpty()
        ? say(language, "abstain.emergency")
        : spoken.once(
            language, phrases.say(language, "abstain.nurse", Map.of(NUMBER, lifelines.health())));
  }

  /** The first sentences of answers, each in the language that it is written in. */
  public Part leads(List<Passage> passages) {
    return Part.spoken(
        passages.stream()
            .flatMap(passage -> spoken.said(passage.language(), passage.text().lead()).stream())
            .toList());
  }

  /** What a command does, to be read out before its key. */
  public String option(Language language, String command) {
    return phrases.say(language, "option." + command);
  }

  /** A title as a choice. */
  public String label(Language language, String title) {
    return spoken.label(language, title);
  }
}
