package org.plainline.config;

import java.util.List;
import java.util.Optional;
import org.plainline.bot.Bot;
import org.plainline.bot.CallOffers;
import org.plainline.bot.CallReply;
import org.plainline.bot.Delays;
import org.plainline.bot.PhoneLine;
import org.plainline.bot.Reach;
import org.plainline.bot.Responder;
import org.plainline.bot.TextCopy;
import org.plainline.bot.Welcome;
import org.plainline.bot.call.CallTable;
import org.plainline.bot.call.CallWords;
import org.plainline.bot.command.Commands;
import org.plainline.bot.decision.DecisionPolicy;
import org.plainline.bot.decision.Thresholds;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.language.LanguageDetector;
import org.plainline.bot.person.PersonLine;
import org.plainline.bot.person.TextLine;
import org.plainline.bot.plain.GsmFolding;
import org.plainline.bot.plain.OpeningWords;
import org.plainline.bot.plain.Phrases;
import org.plainline.bot.plain.Prompts;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.triage.Triage;
import org.plainline.bot.wording.Wording;

/** Puts the bot together from what ships with it. */
public final class BotAssembly {

  private static final Thresholds THRESHOLDS = new Thresholds(0.7, 0.25, 0.05, 0.1);

  /**
   * The lines that lead into a call and out of it.
   *
   * @param person whom callers are put through to, if anybody
   * @param text where text messages reach callers
   * @param welcome how callers are greeted
   */
  public record Lines(Optional<PersonLine> person, TextLine text, Welcome welcome) {}

  private BotAssembly() {}

  /** Tells the languages apart that people write in. */
  public static LanguageDetector languages() {
    return LanguageDetector.of(Wording.tables("language", "vocabulary"));
  }

  /**
   * A bot that answers from a knowledge base.
   *
   * @param country whose lifelines to give, ISO 3166 alpha-2; empty for what works in most
   */
  public static Bot bot(KnowledgeBase knowledge, String country) {
    List<String> names = Wording.lines("wording/languages.tsv");
    return new Bot(
        Commands.of(Wording.tables("commands"), Wording.tables("optout"), names),
        languages(),
        triage(),
        knowledge,
        policy(),
        renderer(country));
  }

  /**
   * The bot for those who write, and its phone line for those who call.
   *
   * @param country as for {@link #bot}
   * @param lines that lead into a call and out of it
   */
  public static Responder responder(Bot bot, KnowledgeBase knowledge, String country, Lines lines) {
    CallTable table = table();
    Phrases phrases = phrases();
    Renderer renderer = renderer(country);
    Reach reach =
        new Reach(
            lines.person(),
            new TextCopy(knowledge, renderer, lines.text()),
            new OpeningWords(phrases));
    Prompts prompts = new Prompts(phrases, lifelines(country));
    Welcome welcome = lines.welcome();
    CallOffers offers =
        new CallOffers(table, prompts, knowledge, welcome, Wording.lines("wording/languages.tsv"));
    CallReply reply = new CallReply(prompts, renderer, knowledge, reach, welcome, offers);
    CallWords words = CallWords.of(Wording.tables("call-words"));
    return new PhoneLine(bot, table, words, reach, welcome, reply);
  }

  /** What callers hear while an answer takes long. */
  public static Delays delays(String country) {
    return new Delays(new Prompts(phrases(), lifelines(country)), table().key("person"));
  }

  private static CallTable table() {
    return CallTable.of(Wording.lines("call/states.tsv"), Wording.lines("call/commands.tsv"));
  }

  private static Phrases phrases() {
    return Phrases.of(Wording.tables("phrases", "call"));
  }

  static Renderer renderer(String country) {
    return new Renderer(
        phrases(),
        lifelines(country),
        new GsmFolding(Wording.tables("folding")),
        Wording.lines("wording/languages.tsv"));
  }

  /** When a passage is sure enough to be said. */
  public static DecisionPolicy policy() {
    return new DecisionPolicy(THRESHOLDS);
  }

  public static Triage triage() {
    return Triage.of(Wording.tables("triage"), () -> Wording.bytes("wording/triage-reader.bin"));
  }

  public static Lifelines lifelines(String country) {
    return Lifelines.of(Wording.lines("wording/lifelines.tsv"), country);
  }
}
