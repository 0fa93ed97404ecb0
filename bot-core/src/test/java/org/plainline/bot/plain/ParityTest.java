package org.plainline.bot.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Part;
import org.plainline.bot.plain.SmsSegments.Encoding;
import org.plainline.bot.triage.Alarm;
import org.plainline.bot.triage.Danger;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.triage.Urgency;
import org.plainline.bot.wording.Wording;

/** Whatever the passage, every medium carries all of it within its limits. */
class ParityTest {
  private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern UNSPOKEN = Pattern.compile("[\\p{S}&/()\\[\\]{}<>@#*_\"]|https?:");

  /** In UTF-16 units: shorter facts fit into any part next to what else it must say. */
  private static final int SHORT = 30;

  private static final List<Danger> DANGERS = List.of(Danger.values());

  private final Renderer renderer =
      Passages.renderer(new Lifelines("112", "0800 428 428", "", "", "113"));
  private final GsmFolding folding = new GsmFolding(Wording.tables("folding"));

  @Test
  void random_passages_fit_and_lose_nothing() {
    var random = new Random(20261123);
    for (int n = 0; n < 120; n++) {
      Passage passage = passage(random);
      var alarm = new Alarm(Urgency.INFO, DANGERS.get(n % DANGERS.size()), "");
      Language language = Wording.languages().get(random.nextInt(Wording.languages().size()));
      for (ChannelProfile profile : Passages.PROFILES) {
        var manner = new Manner(language, profile, random.nextBoolean());
        var answer = new Decision.Answer(passage);
        Script script = renderer.render(answer, manner);
        script.parts().forEach(part -> assertFits(part, profile));
        assertComplete(passage, script, manner);
        assertMoreGoesOn(answer, script, manner, alarm);
      }
    }
  }

  @Test
  void everything_else_fits_too_in_every_language() {
    List<Decision> decisions = new ArrayList<>(Passages.decisions());
    for (Danger danger : DANGERS) {
      var alarm = new Alarm(Urgency.NOW, danger, "");
      decisions.add(new Decision.Escalate(alarm, Optional.empty()));
    }
    for (Language language : Wording.languages()) {
      for (ChannelProfile profile : Passages.PROFILES) {
        var manner = new Manner(language, profile, true);
        for (Decision decision : decisions) {
          Script script = renderer.render(decision, manner);
          script.parts().forEach(part -> assertFits(part, profile));
          script.offers().forEach(offer -> assertFalse(offer.option().label().isBlank()));
        }
      }
    }
  }

  @Test
  void a_voice_never_says_reply_or_press() {
    var keys = Pattern.compile("(?i)\\b(reply|press [0-9]|text your)\\b");
    for (Decision decision : Passages.decisions()) {
      var manner = new Manner(Language.ENGLISH, ChannelProfile.SPEECH, true);
      Script script = renderer.render(decision, manner);
      script.parts().forEach(part -> assertFalse(keys.matcher(part.text()).find(), part.text()));
    }
  }

  private void assertMoreGoesOn(Decision answer, Script script, Manner manner, Alarm alarm) {
    var other = new Manner(manner.language(), manner.profile(), !manner.first());
    Script opened = renderer.render(new Decision.Escalate(alarm, Optional.of(answer)), other);
    opened.parts().forEach(part -> assertFits(part, manner.profile()));
    assertEquals(rest(script), rest(opened));
  }

  private static List<Part> rest(Script script) {
    return script.parts().subList(1, script.parts().size());
  }

  private void assertComplete(Passage passage, Script script, Manner manner) {
    String all = script.parts().stream().map(Part::text).collect(Collectors.joining(" "));
    String hint = Passages.PHRASES.say(manner.language(), "hint.more");
    List<String> said = words(all.replace(folding.fold(manner.language(), hint), " "));
    List<String> facts = new ArrayList<>(passage.text().steps());
    facts.add(passage.text().lead());
    facts.add(passage.text().why());
    facts.add(passage.text().whenToGetHelp());
    facts.add(passage.citation().publisher());
    facts.add(passage.citation().vettedBy());
    for (String fact : facts) {
      String sent = manner.profile().medium() == Medium.SMS ? fold(manner, fact) : fact;
      assertTrue(saysAll(said, words(sent)), manner + "\n" + fact + "\n" + all);
    }
    boolean shortSource = passage.citation().vettedBy().length() <= SHORT;
    assertTrue(!shortSource || script.parts().getFirst().text().contains("2026"), all);
  }

  private String fold(Manner manner, String text) {
    return folding.fold(manner.language(), Cut.clean(text));
  }

  /** Short facts in one piece; a long one may be cut, but its words come in order. */
  private static boolean saysAll(List<String> said, List<String> fact) {
    if (String.join("", fact).length() <= SHORT) {
      return Collections.indexOfSubList(said, fact) >= 0;
    }
    var words = said.iterator();
    return fact.stream().allMatch(word -> advance(words, word));
  }

  private static boolean advance(Iterator<String> words, String word) {
    while (words.hasNext()) {
      if (words.next().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String text) {
    return Arrays.stream(NEITHER.split(Cut.clean(text))).filter(w -> !w.isEmpty()).toList();
  }

  private static void assertFits(Part part, ChannelProfile profile) {
    String text = part.text();
    assertFalse(text.isBlank());
    switch (profile.medium()) {
      case SMS -> {
        var segments = SmsSegments.of(text);
        int max = segments.encoding() == Encoding.GSM_7 ? 2 : 3;
        assertTrue(segments.count() <= max, segments + " " + text);
        assertFalse(text.contains("http"), text);
      }
      case SPEECH -> {
        int seconds = SpokenText.words(text) * 60 / 150;
        assertTrue(seconds <= profile.speechSecondsMax(), seconds + " " + text);
        assertFalse(UNSPOKEN.matcher(text).find(), text);
      }
      case CHAT -> assertTrue(text.length() <= 4096, text);
    }
  }

  private static Passage passage(Random random) {
    String script = Scripts.samples().get(random.nextInt(Scripts.samples().size() - 1));
    int wordsMax = random.nextInt(8) == 0 ? 90 : 15;
    List<String> steps = new ArrayList<>();
    for (int n = random.nextInt(6); n > 0; n--) {
      steps.add(Scripts.sentence(script, wordsMax, random).replace(".", " " + n + "."));
    }
    var text =
        new PlainText(
            Scripts.sentence(script, wordsMax, random),
            steps,
            random.nextBoolean() ? "" : Scripts.sentence(script, wordsMax, random),
            random.nextBoolean() ? "" : Scripts.sentence(script, wordsMax, random));
    String vetter = random.nextBoolean() ? "" : Scripts.sentence(script, 8, random);
    var citation = new Citation("WHO", "https://example.org/a", LocalDate.of(2026, 5, 3), vetter);
    List<RiskClass> classes = List.of(RiskClass.values());
    RiskClass risk = classes.get(random.nextInt(classes.size()));
    return new Passage("t", Language.ENGLISH, "Title", text, risk, citation, Passage.Match.CERTAIN);
  }
}
