package org.plainline.bot.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Danger;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.triage.Urgency;
import org.plainline.bot.wording.Wording;

/** Passages, decisions and a renderer to try them on. */
final class Passages {
  static final List<ChannelProfile> PROFILES =
      List.of(ChannelProfile.SMS, ChannelProfile.SPEECH, ChannelProfile.CHAT);

  static final Phrases PHRASES = Phrases.of(Wording.tables("phrases"));

  private Passages() {}

  static Renderer renderer(Lifelines lifelines) {
    var folding = new GsmFolding(Wording.tables("folding"));
    return new Renderer(PHRASES, lifelines, folding, Wording.lines("wording/languages.tsv"));
  }

  static Passage fever(Language language) {
    var text =
        new PlainText(
            "Rest at home and drink water.",
            List.of(
                "Drink 6-8 cups of water a day.",
                "Wear light clothes. Keep the room cool.",
                "Check the heat of the body 2 times a day."),
            "Water helps the body fight the fever.",
            "Call 112 if it is over 40 °C or lasts 3 days.");
    return passage("fever", language, "What helps a fever?", text);
  }

  static Passage water(Language language) {
    var text =
        new PlainText("Boil water for 1 minute.", List.of("Let it cool in a clean pot."), "", "");
    return passage("water", language, "Is my water safe?", text);
  }

  static Passage passage(String id, Language language, String title, PlainText text) {
    var citation =
        new Citation("WHO", "https://example.org/" + id, LocalDate.of(2026, 5, 3), "Red Cross");
    return new Passage(
        id, language, title, text, RiskClass.A, citation, new Passage.Match(0.9, true, true));
  }

  /** One of each kind of decision. */
  static List<Decision> decisions() {
    Language en = Language.ENGLISH;
    var now = new Alarm(Urgency.NOW, Danger.MEDICAL, "stroke");
    var info = new Alarm(Urgency.INFO, Danger.MEDICAL, "stroke");
    var topics = List.of(fever(en), water(en));
    List<Decision> decisions = new ArrayList<>();
    decisions.add(new Decision.Answer(fever(en)));
    decisions.add(new Decision.Answer(water(en)));
    decisions.add(new Decision.Clarify(topics));
    for (Reason reason : Reason.values()) {
      decisions.add(new Decision.Abstain(reason, reason == Reason.NOT_KNOWN ? topics : List.of()));
    }
    decisions.add(new Decision.Escalate(now, Optional.empty()));
    decisions.add(new Decision.Escalate(info, Optional.of(new Decision.Answer(water(en)))));
    for (Keyword keyword : Keyword.values()) {
      decisions.add(new Decision.Obey(keyword));
    }
    return decisions;
  }

  /** A script as a translator or nurse can read it. */
  static String transcript(ChannelProfile profile, Decision decision, Script script) {
    var lines = new StringBuilder("=== " + profile.medium() + " " + name(decision) + "\n");
    for (int n = 0; n < script.parts().size(); n++) {
      lines.append("--- part ").append(n + 1).append('\n');
      lines.append(script.parts().get(n).text()).append('\n');
    }
    for (Script.Offer offer : script.offers()) {
      lines.append("[").append(offer.option().number()).append("] ");
      lines.append(offer.option().label()).append('\n');
    }
    return lines.toString();
  }

  private static String name(Decision decision) {
    return switch (decision) {
      case Decision.Answer(Passage passage) -> "answer " + passage.practiceId();
      case Decision.Clarify _ -> "clarify";
      case Decision.Abstain(Reason reason, var _) -> "abstain " + reason;
      case Decision.Escalate(Alarm alarm, var _) -> "escalate " + alarm.urgency();
      case Decision.Obey(var command) -> "obey " + command;
    };
  }

  static String text(String path) {
    try (InputStream in = Passages.class.getClassLoader().getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
