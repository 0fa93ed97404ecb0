package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.ANA;
import static org.plainline.bot.store.Node.VOICE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.NodeTest;

/** Providers are told to delete their copies, on every database. */
abstract class CopiesContract extends NodeTest {

  private static final String HEX = "0123456789abcdef0123456789abcdef";
  private static final String READ = "SM" + HEX;
  private static final String SENT = "SM" + HEX.replace('0', '1');
  private static final String CALL = "CA" + HEX;

  private final Provider provider = new Provider();

  /** Keeps what it is told not to let go of. */
  private static final class Provider implements ProviderCopies {

    private final List<String> asked = new ArrayList<>();
    private final Set<String> stubborn = new HashSet<>();
    private final AtomicBoolean throttled = new AtomicBoolean();

    @Override
    public List<String> prefixes() {
      return List.of("SM", "CA");
    }

    @Override
    public Deletion delete(String id) {
      asked.add(id);
      if (throttled.get()) {
        return Deletion.SLOW_DOWN;
      }
      return stubborn.contains(id) ? Deletion.NOT_YET : Deletion.DONE;
    }
  }

  @Test
  void copies_of_what_was_read_sent_and_spoken_are_deleted_once_within_a_day() {
    JdbcCopies copies = new JdbcCopies(node.store, provider, clock);
    meet();
    assertThat(copies.deleteDue(10)).as("too early: the provider is not done").isZero();
    clock.pass(JdbcCopies.SETTLING);
    assertThat(copies.waiting()).isEqualTo(3);
    assertThat(copies.deleteDue(10)).isEqualTo(3);
    assertThat(provider.asked).containsExactlyInAnyOrder(READ, SENT, CALL);
    assertThat(copies.waiting()).isZero();
    clock.pass(Duration.ofDays(1));
    node.retention.forget();
    assertThat(copies.deleteDue(10)).as("and not again").isZero();
  }

  @Test
  void a_copy_that_the_provider_keeps_is_asked_for_again_several_times_within_the_day() {
    JdbcCopies copies = new JdbcCopies(node.store, provider, clock);
    provider.stubborn.add(SENT);
    meet();
    for (int minutes = 0; minutes < 24 * 60; minutes += 10) {
      copies.deleteDue(10);
      clock.pass(Duration.ofMinutes(10));
    }
    assertThat(provider.asked.stream().filter(SENT::equals).count()).isBetween(6L, 12L);
    assertThat(provider.asked.stream().filter(READ::equals).count()).isEqualTo(1);
    provider.stubborn.clear();
    clock.pass(JdbcCopies.PAUSE_MAX);
    copies.deleteDue(10);
    assertThat(copies.waiting()).isZero();
  }

  @Test
  void a_provider_that_asks_to_slow_down_is_asked_no_more_until_later() {
    JdbcCopies copies = new JdbcCopies(node.store, provider, clock);
    meet();
    copies.deleteDue(10);
    clock.pass(JdbcCopies.SETTLING);
    provider.throttled.set(true);
    assertThat(copies.deleteDue(10)).as("no next round at once").isZero();
    assertThat(provider.asked).hasSize(1);
    provider.throttled.set(false);
    clock.pass(JdbcCopies.PAUSE_MAX);
    assertThat(copies.deleteDue(10)).isEqualTo(3);
    assertThat(copies.waiting()).isZero();
  }

  @Test
  void of_many_that_ended_at_once_each_is_deleted_once() {
    JdbcCopies copies = new JdbcCopies(node.store, provider, clock);
    int many = JdbcStore.SLICE + 1;
    for (int i = 0; i < many; i++) {
      node.answer(node.text("SM%032d".formatted(i), ANA, "q"), "one");
    }
    copies.deleteDue(many);
    clock.pass(JdbcCopies.SETTLING);
    assertThat(copies.deleteDue(many)).isEqualTo(many);
    assertThat(provider.asked).hasSize(many).doesNotHaveDuplicates();
  }

  @Test
  void on_the_last_day_copies_of_what_waits_are_noted_before_it_is_destroyed() {
    JdbcCopies copies = new JdbcCopies(node.store, provider, clock);
    node.answer(node.text("SM" + HEX.replace('0', '2'), ANA, "q"), "one");
    node.outbox.record(node.claim(1).getFirst(), new SendResult.Sent(SENT));
    node.inbox.accept(node.text(READ, ANA, "waits"));
    node.inbox.acceptLive(node.text(CALL + ":started", new Address(VOICE, "+15005550009"), "q"));
    node.inbox.accept(node.text("77", new Address(Node.SMS, "+15005550008"), "q"));
    copies.noteAll();
    new JdbcSunset(node.store, clock).destroy();
    copies.noteAll();
    clock.pass(JdbcCopies.SETTLING);
    copies.deleteDue(10);
    assertThat(provider.asked)
        .containsExactlyInAnyOrder(READ, SENT, CALL, "SM" + HEX.replace('0', '2'));
  }

  @Test
  void what_is_kept_nowhere_is_noted_one_by_one() {
    JdbcCopies copies = new JdbcCopies(node.store, provider, clock);
    List.of(READ, CALL + ":started", CALL + ":1", "77").forEach(copies::note);
    assertThat(copies.deleteDue(10)).as("too early").isZero();
    clock.pass(JdbcCopies.SETTLING);
    copies.deleteDue(10);
    assertThat(provider.asked).containsExactlyInAnyOrder(READ, CALL);
  }

  private void meet() {
    node.answer(node.text(READ, ANA, "q"), "one");
    node.outbox.record(node.claim(1).getFirst(), new SendResult.Sent(SENT));
    for (String turn : List.of(":started", ":1", ":2")) {
      InboundMessage said = node.text(CALL + turn, new Address(VOICE, "+15005550009"), "q");
      Claimed claimed = node.inbox.acceptLive(said).orElseThrow();
      node.inbox.complete(claimed, node.turn(said, "one"));
    }
    node.answer(node.text("77", new Address(Node.SMS, "+15005550008"), "q"), "one");
  }
}
