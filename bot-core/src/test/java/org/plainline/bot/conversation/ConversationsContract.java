package org.plainline.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Pick;
import org.plainline.bot.command.Command.Speak;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Conversation.Offered;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.language.Language;
import org.plainline.bot.store.NodeTest;
import org.plainline.bot.triage.Danger;

/** What every keeper of conversations promises, on every database. */
abstract class ConversationsContract extends NodeTest {

  private static final Pseudonym SOMEBODY = new Pseudonym("00ff");

  @Test
  void a_conversation_comes_back_as_it_was_kept_last() {
    Map<Integer, Offered> offered =
        Map.of(
            1, new Offered(new Target.Practice("t4-fever"), "Fever at home"),
            2, new Offered(new Target.Do(Keyword.MORE), "More"),
            3, new Offered(new Target.Do(new Speak(new Language("sw"))), "Kiswahili"),
            0, new Offered(new Target.Do(new Pick(4)), ""));
    Shown shown = new Shown("t4-fever", new Language("es"), 0, 1);
    keep(new Conversation(clock.instant(), Optional.empty(), Optional.empty(), Map.of()));
    Conversation last =
        new Conversation(
            clock.instant(), Optional.of(new Language("es")), Optional.of(shown), offered);
    keep(last);
    assertThat(another().conversations.of(SOMEBODY)).isEqualTo(last);

    Instant began = Instant.ofEpochMilli(1_700_000_000_000L);
    last = last.calling(new Call("part", "topics", true, 7, began, Optional.of(Danger.POISON)));
    keep(last);
    assertThat(another().conversations.of(SOMEBODY)).isEqualTo(last);
    assertThat(node.conversations.of(new Pseudonym("else"))).isEqualTo(Conversation.NEW);
  }

  @Test
  void a_conversation_kept_by_another_release_starts_afresh() {
    keep(new Conversation(clock.instant(), Optional.empty(), Optional.empty(), Map.of()));
    for (String unknown : new String[] {"1:16:riddle1:x", "9:", "x", "1:27:keyword4:SING0:"}) {
      node.store.transaction(s -> s.update("update conversation set offered = ?", unknown));
      assertThat(node.conversations.of(SOMEBODY)).isEqualTo(Conversation.NEW);
    }
  }

  private void keep(Conversation conversation) {
    node.store.transaction(session -> {
      node.conversations.keep(session, SOMEBODY, conversation);
      return 1;
    });
  }
}
