package org.plainline.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.BEN;
import static org.plainline.bot.store.Node.RETRIES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.outbox.Due;
import org.plainline.bot.store.JdbcDeadLetters.DeadLetter;
import org.plainline.bot.store.JdbcDeadLetters.Name;

/** What an operator may decide about a single dead letter, on every database. */
abstract class DeadLettersContract extends NodeTest {

  private JdbcDeadLetters dead;

  @BeforeEach
  void die() {
    dead = new JdbcDeadLetters(node.store);
    node.answer(node.text("SM1", ANA, "q"), "one", "two");
    node.answer(node.text("SM2", BEN, "q"), "for ben");
    while (node.outbox.backlog().waiting() > 0) {
      node.claim(9)
          .forEach(due -> node.outbox.record(due, new SendResult.TryLater("no", Duration.ZERO)));
      clock.pass(RETRIES.pauseMax());
    }
    assertThat(dead.latest(9)).hasSize(3);
  }

  @Test
  void one_reply_is_tried_again_with_all_its_parts_and_no_other() {
    assertThat(dead.retry(nameOf("to-SM1.2"))).isTrue();
    assertThat(send()).containsExactly("one");
    assertThat(send()).containsExactly("two");
    assertThat(dead.latest(9)).extracting(DeadLetter::id).containsExactly("to-SM2.1");
  }

  @Test
  void what_an_operator_gives_up_is_off_the_list_without_its_words() {
    Name name = nameOf("to-SM2.1");
    assertThat(dead.giveUp(name)).isTrue();
    assertThat(dead.latest(9)).extracting(DeadLetter::id).containsOnly("to-SM1.1", "to-SM1.2");
    assertThat(sealed("outbox", "to-SM2.1")).isEmpty();
    assertThat(dead.retry(name)).as("nothing is left to be tried").isFalse();
    assertThat(dead.giveUp(name)).as("it is none any more").isFalse();
    assertThat(send()).isEmpty();
  }

  @Test
  void a_question_that_broke_the_bot_is_asked_again_or_given_up() {
    node.inbox.accept(node.text("SM3", ANA, "odd"));
    for (Claimed odd : claimUntilDead()) {
      assertThat(odd.message().id()).isEqualTo("SM3");
    }
    Name name = new Name("inbox", "sms", "SM3");
    assertThat(dead.retry(name)).isTrue();
    assertThat(node.inbox.claim(9)).hasSize(1).allMatch(each -> each.attempts() == 1);
    assertThat(dead.giveUp(name)).as("it waits again, it is not dead").isFalse();
  }

  @Test
  void a_name_that_is_none_changes_nothing() {
    for (Name name :
        List.of(
            new Name("lease", "sms", "to-SM1.1"),
            new Name("outbox where 1 = 1 --", "sms", "to-SM1.1"),
            new Name("outbox", "telegram", "to-SM1.1"),
            new Name("outbox", "sms", "to-SM9.1"))) {
      assertThat(dead.retry(name) || dead.giveUp(name)).as(name.toString()).isFalse();
    }
    assertThat(dead.latest(9)).hasSize(3);
  }

  private List<Claimed> claimUntilDead() {
    List<Claimed> all = new ArrayList<>();
    while (node.inbox.backlog().waiting() > 0) {
      List<Claimed> claimed = node.inbox.claim(9);
      claimed.forEach(each -> node.inbox.release(each, "it broke"));
      all.addAll(claimed);
      clock.pass(RETRIES.pauseMax());
    }
    return all;
  }

  private Name nameOf(String id) {
    return dead.latest(9).stream()
        .filter(letter -> letter.id().equals(id))
        .map(letter -> new Name(letter.queue(), letter.channel(), letter.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> send() {
    List<Due> due = node.claim(9);
    due.forEach(each -> node.outbox.record(each, new SendResult.Sent("P" + each.message().id())));
    return due.stream().map(each -> each.message().parts().getFirst().text()).toList();
  }

  private String sealed(String table, String id) {
    String sql = "select sealed || contact from " + table + " where id = ?";
    return node.store.read(session -> session.row(row -> row.getString(1), sql, id)).orElseThrow();
  }
}
