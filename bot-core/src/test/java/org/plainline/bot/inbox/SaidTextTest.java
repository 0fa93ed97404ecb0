package org.plainline.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Words;

class SaidTextTest {

  private static final Address CALLER = new Address(new ChannelId("voice"), "+15005550001");

  private static final Part SPOKEN =
      Part.spoken(
          List.of(
              new Words(new Language("sw"), "Kwa Kiingereza."),
              new Words(Language.ENGLISH, "Rest."),
              new Words(Language.ENGLISH, "Drink.")));

  @Test
  void what_was_said_comes_back_as_it_was_and_holds_no_number() {
    InboundMessage answered =
        new InboundMessage("CA1:x", CALLER, new Content.Silence(), Instant.EPOCH);
    List<OutboundMessage> replies =
        List.of(
            reply(1, List.of(new Part("Call 112 now.", 13)), List.of()).connecting(),
            reply(
                2,
                List.of(new Part("Rest.\nDrink."), new Part("\u0623\u0647\u0644\u0627", 2), SPOKEN),
                List.of(new Option(1, "again"), new Option(0, "a person"))));

    String text = SaidText.of(replies);

    assertThat(text).doesNotContain(CALLER.value());
    assertThat(SaidText.read(answered, text)).isEqualTo(replies);
  }

  private static OutboundMessage reply(int n, List<Part> parts, List<Option> options) {
    return new OutboundMessage("CA1:x/" + n, CALLER, new Language("sw"), parts, options);
  }
}
