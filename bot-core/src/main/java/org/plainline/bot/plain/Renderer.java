package org.plainline.bot.plain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plainline.bot.command.Command;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.bot.triage.Danger;
import org.plainline.bot.triage.Lifelines;

/**
 * Says a decision in plain words that fit: the same facts on every medium, cut to size. An answer
 * is cut at the same places however it is opened, so MORE goes on where the last part stopped.
 * Pure.
 */
public final class Renderer {
  private final Drafts drafts;
  private final Layout sms;
  private final Layout speech;
  private final Layout chat;
  private final SpokenText spoken;

  /**
   * A renderer for one country.
   *
   * @param languages lines of {@code code<TAB>name of the language in itself}, as offered
   */
  public Renderer(
      Phrases phrases, Lifelines lifelines, GsmFolding folding, List<String> languages) {
    String longest = longestNumber(lifelines);
    this.drafts = new Drafts(phrases, lifelines, languageOffers(languages));
    this.sms = new SmsLayout(phrases, folding, longest);
    this.spoken = new SpokenText(phrases, new PhoneNumbers(phrases, lifelines));
    this.speech = new SpeechLayout(phrases, spoken, longest);
    this.chat = new ChatLayout(phrases);
  }

  /** What to say about a decision. A command that the caller resolves says there is no more. */
  public Script render(Decision decision, Manner manner) {
    Manner own =
        decision instanceof Decision.Obey(Command.Speak(Language language))
            ? new Manner(language, manner.profile(), manner.first())
            : manner;
    return lay(drafts.of(decision, own), own);
  }

  /** The topics to choose from, best first, as many as the channel offers at once. */
  public Script menu(List<Passage> topics, Manner manner) {
    return lay(drafts.menu(topics, manner), manner);
  }

  /** How to reach a person, for media that have no key or button for it. */
  public Script personOffer(Manner manner) {
    return lay(drafts.personOffer(manner), manner);
  }

  /**
   * Words as a voice is given them, a sentence a line: once with each phone number said again, and
   * once without, as prompts have it.
   */
  public List<String> spoken(Language language, String words) {
    return Stream.of(spoken.lines(language, words), spoken.once(language, words))
        .distinct()
        .toList();
  }

  /** What to say once the service has ended. */
  public Script ended(Manner manner) {
    return lay(drafts.ended(manner), manner);
  }

  private Script lay(Draft draft, Manner manner) {
    return switch (manner.profile().medium()) {
      case SMS -> sms.lay(draft, manner);
      case SPEECH -> speech.lay(draft, manner);
      case CHAT -> chat.lay(draft, manner);
    };
  }

  private static List<Script.Offer> languageOffers(List<String> lines) {
    return Drafts.numbered(
        lines,
        line -> line.split("\t", 2)[1],
        line -> new Target.Do(new Command.Speak(new Language(line.split("\t", 2)[0]))));
  }

  private static String longestNumber(Lifelines lifelines) {
    return Arrays.stream(Danger.values())
        .map(lifelines::lineFor)
        .max(Comparator.comparingInt(String::length))
        .orElse(lifelines.emergency());
  }
}
