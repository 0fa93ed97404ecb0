package org.plainline.bot;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.call.Fact;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.person.PersonLine;
import org.plainline.bot.plain.OpeningWords;

/**
 * Who and what reaches a caller at a moment: a person, a call back, a text message.
 *
 * @param person whom callers are put through to, if anybody
 * @param text the way to a caller's text messages
 * @param words for when somebody will be there
 */
public record Reach(Optional<PersonLine> person, TextCopy text, OpeningWords words) {

  /**
   * What holds for a caller.
   *
   * @param shown what was answered last
   */
  Set<Fact> facts(InboundMessage message, Contact contact, Optional<Shown> shown) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    Instant now = message.received();
    if (person.isPresent() && person.get().hours().openAt(now)) {
      facts.add(Fact.OPEN);
    } else if (person.isPresent() && person.get().hours().opensAfter(now).isPresent()) {
      facts.add(Fact.CLOSED);
    }
    if (shown.isPresent() && text.reaches(message.from(), contact)) {
      facts.add(Fact.TEXTS);
    }
    if (message.from().isPhone()) {
      facts.add(Fact.CALLS);
    }
    return facts;
  }

  /** When the person is there next, to be used in a sentence; empty if that cannot be told. */
  String opens(Language language, Instant now) {
    return person.flatMap(line -> words.opens(language, line.hours(), now)).orElse("");
  }
}
