package org.plainline.config.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.ChannelId;

class TroublesTest {

  private static final ChannelId SMS = new ChannelId("sms");
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final SendResult BROKEN = new SendResult.Unknown("broke off");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Troubles troubles = new Troubles(now::get);

  @Test
  void a_provider_that_takes_nothing_for_a_while_is_in_trouble_until_it_takes_something() {
    troubles.note(SMS, BROKEN);
    troubles.note(SMS, new SendResult.TryLater("throttled", Duration.ofSeconds(1)));
    pass(60);
    assertThat(troubles.since(SMS)).as("two failures are bad luck").isEmpty();
    troubles.note(SMS, BROKEN);
    assertThat(troubles.since(SMS)).contains(NOON);
    assertThat(troubles.since(new ChannelId("telegram"))).isEmpty();
    pass(1_800);
    assertThat(troubles.since(SMS)).contains(NOON);
    troubles.note(SMS, new SendResult.Sent("SM1"));
    assertThat(troubles.since(SMS)).isEmpty();
  }

  @Test
  void a_moment_is_no_trouble_and_a_refused_number_is_none_of_the_provider() {
    for (int i = 0; i < 9; i++) {
      troubles.note(SMS, BROKEN);
    }
    assertThat(troubles.since(SMS)).isEmpty();
    pass(60);
    troubles.note(SMS, new SendResult.Refused("21614"));
    assertThat(troubles.since(SMS)).isEmpty();
  }

  @Test
  void what_is_refused_without_asking_the_provider_ends_no_trouble() {
    for (int i = 0; i < 9; i++) {
      troubles.note(SMS, BROKEN);
      troubles.note(SMS, SendResult.Refused.here("premium number"));
    }
    pass(60);
    assertThat(troubles.since(SMS)).contains(NOON);
  }

  private void pass(int seconds) {
    now.updateAndGet(before -> before.plusSeconds(seconds));
  }
}
