package org.plainline.config.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;

/** A farewell costs money, too, so nothing may draw one for ever. */
class FarewellsTest {

  private static final Instant EVENING = Instant.parse("2027-11-24T20:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
  private final Farewells farewells = new Farewells(now::get);

  @Test
  void a_repeated_delivery_is_answered_once() {
    assertThat(admitted(IntStream.range(0, 20).mapToObj(_ -> message("SM1", "+254711000001"))))
        .isEqualTo(1);
  }

  @Test
  void whoever_writes_on_and_on_is_told_twice_a_day() {
    assertThat(admitted(IntStream.range(0, 500).mapToObj(i -> message("SM" + i, "+254711000001"))))
        .isEqualTo(Farewells.TIMES_A_DAY);
    assertThat(farewells.admits(message("other", "+254711000002"))).isTrue();
    now.set(EVENING.plus(Duration.ofHours(4)));
    assertThat(farewells.admits(message("next day", "+254711000001"))).isTrue();
  }

  @Test
  void all_together_have_an_end_on_a_day() {
    int many = Farewells.DAY_MAX + 100;
    assertThat(admitted(IntStream.range(0, many).mapToObj(i -> message("SM" + i, "+2547" + i))))
        .isEqualTo(Farewells.DAY_MAX);
    now.set(EVENING.plus(Duration.ofHours(4)));
    assertThat(farewells.admits(message("next day", "+254711000001"))).isTrue();
  }

  private long admitted(Stream<InboundMessage> messages) {
    return messages.filter(farewells::admits).count();
  }

  private InboundMessage message(String id, String from) {
    Address address = new Address(new ChannelId("sms"), from);
    return new InboundMessage(id, address, new Content.Text("I am away"), now.get());
  }
}
