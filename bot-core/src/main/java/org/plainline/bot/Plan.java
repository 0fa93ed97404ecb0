package org.plainline.bot;

import java.util.List;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.decision.Decision.Abstain;
import org.plainline.bot.decision.Decision.Obey;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;

/**
 * What to do, and from which part on to say it.
 *
 * @param decision what to do
 * @param from index of the first part to say; 0 unless somebody asked for more
 */
record Plan(Decision decision, int from) {

  static Plan of(Decision decision) {
    return new Plan(decision, 0);
  }

  static Plan abstain(Reason reason) {
    return of(new Abstain(reason, List.of()));
  }

  /** The contact as they are from now on. Calling is no word that lifts an opt-out. */
  Contact appliedTo(Contact contact, Content content, ChannelProfile profile) {
    if (decision instanceof Obey(Command.Speak(Language chosen))) {
      return contact.speaking(chosen);
    }
    if (decision.obeys(Keyword.STOP)) {
      return contact.optedOut(true);
    }
    boolean called = profile.medium() == Medium.SPEECH && content instanceof Content.Started;
    return decision.obeys(Keyword.START) && !called ? contact.optedOut(false) : contact;
  }
}
