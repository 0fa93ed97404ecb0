package org.plainline.bot.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.Turn;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Wish;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.privacy.JdbcRetention;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.NodeTest;

/** Who wants to be called back, on every database. */
abstract class CallBacksContract extends NodeTest {

  @Test
  void whoever_asks_waits_once_in_order_until_it_is_done() {
    Instant first = clock.instant();
    asks("SM1", ANA, Wish.CALL_BACK);
    clock.pass(Duration.ofHours(1));
    asks("SM2", BEN, Wish.CALL_BACK);
    asks("SM3", ANA, Wish.CALL_BACK);

    List<CallBack> waiting = another().callBacks.waiting("a test", 9);
    assertThat(waiting).extracting(CallBack::number).containsExactly(ANA.value(), BEN.value());
    assertThat(waiting.getFirst().language()).isEqualTo("en");
    assertThat(waiting.getFirst().asked()).isEqualTo(first);
    assertThat(node.callBacks.waiting("a test", 1)).hasSize(1);

    assertThat(node.callBacks.done(waiting.getFirst().id())).isTrue();
    assertThat(node.callBacks.done(waiting.getFirst().id())).isFalse();
    assertThat(node.callBacks.waiting("a test", 9))
        .extracting(CallBack::number)
        .containsExactly(BEN.value());
  }

  @Test
  void the_number_is_sealed_and_bound_to_its_row() {
    asks("SM1", ANA, Wish.CALL_BACK);
    asks("SM2", BEN, Wish.CALL_BACK);
    List<String> rows =
        node.store.read(
            s -> s.rows(row -> row.getString(1), "select id || contact || sealed from call_back"));
    assertThat(rows).hasSize(2).noneMatch(row -> row.contains("1500555"));
    assertThat(node.callBacks.waiting("a test", 1).getFirst().toString()).doesNotContain("1500555");

    node.store.transaction(
        s -> s.update("update call_back set sealed = (select max(sealed) from call_back)"));
    assertThat(node.callBacks.waiting("a test", 9)).as("one seal belongs elsewhere now").hasSize(1);
  }

  @Test
  void it_is_forgotten_on_delete_and_after_three_days() {
    asks("SM1", ANA, Wish.CALL_BACK);
    asks("SM2", BEN, Wish.CALL_BACK);
    asks("SM3", ANA, Keyword.DELETE);
    assertThat(node.callBacks.waiting("a test", 9))
        .extracting(CallBack::number)
        .containsExactly(BEN.value());

    clock.pass(JdbcRetention.CALL_BACKS.minusMillis(1));
    node.retention.forget();
    assertThat(node.callBacks.waiting("a test", 9)).hasSize(1);
    clock.pass(Duration.ofHours(2));
    assertThat(node.retention.overdue()).isPositive();
    node.retention.forget();
    assertThat(node.callBacks.waiting("a test", 9)).isEmpty();
    assertThat(node.retention.overdue()).isZero();
  }

  @Test
  void a_withheld_number_is_not_kept() {
    asks("SM1", new Address(Node.SMS, "CA0123456789abcdef0123456789abcdef"), Wish.CALL_BACK);
    assertThat(node.callBacks.waiting("a test", 9)).isEmpty();
  }

  @Test
  void nobody_else_is_called_back() {
    asks("SM1", ANA, Wish.TEXT_THIS);
    asks("SM2", ANA, Keyword.PERSON);
    assertThat(node.callBacks.waiting("a test", 9)).isEmpty();
  }

  @Test
  void a_text_for_whoever_calls_waits_to_be_sent_and_is_not_said_on_the_line() {
    Address caller = new Address(Node.VOICE, ANA.value());
    Turn spoken = node.obey(node.text("CA1", caller, "text me this"), Wish.TEXT_THIS, "You get it");
    Part words = new Part("Plainline: Boil the water.");
    OutboundMessage text =
        new OutboundMessage("CA1/text", ANA, Language.ENGLISH, List.of(words), List.of());
    Turn turn =
        new Turn(
            spoken.message(),
            spoken.contact(),
            spoken.language(),
            spoken.urgency(),
            spoken.decision(),
            List.of(spoken.replies().getFirst(), text),
            spoken.conversation());

    node.inbox.complete(node.inbox.acceptLive(turn.message()).orElseThrow(), turn);

    assertThat(node.claim(9)).extracting(due -> due.message().to()).containsExactly(ANA);
    assertThat(node.inbox.said(turn.message()).orElseThrow())
        .flatExtracting(OutboundMessage::parts)
        .containsExactly(new Part("You get it"));
    assertThat(turn.repliesHere()).hasSize(1);
  }

  private void asks(String id, Address from, Command command) {
    node.answer(node.obey(node.text(id, from, "words"), command, "ok"));
  }
}
