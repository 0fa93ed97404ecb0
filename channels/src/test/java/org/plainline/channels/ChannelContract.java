package org.plainline.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;

/** What every channel promises, whoever its provider is. A channel's test extends this. */
public abstract class ChannelContract {

  protected static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** In a test these words stand for something that nobody but the bot may ever see. */
  private static final String PRIVATE_WORDS = "zebra-canary my chest hurts";

  private static final int FUZZ_ROUNDS = 500;

  /** The channel as it runs in earnest; where it calls out, its provider is a stand-in. */
  protected abstract Channel channel();

  /** The number or chat id from which {@link #saying} comes. */
  protected abstract String sender();

  /** What the provider sends, rightly signed, when the sender says these words. */
  protected abstract WebhookRequest saying(String words);

  /** The same with fields that nobody has heard of yet. */
  protected abstract WebhookRequest sayingWithNews(String words);

  /** A rightly signed request with these bytes as its body, whatever they are. */
  protected abstract WebhookRequest signed(byte[] body);

  /** Requests that say these words but that the provider did not sign; none in a terminal. */
  protected abstract List<WebhookRequest> forged(String words);

  /** Tokens and keys that nothing may ever show. */
  protected abstract List<String> secrets();

  /**
   * Gives the message to the channel and holds what it says to the provider against the provider's
   * own contract.
   *
   * @return what is wrong with it, nothing if all is well
   */
  protected abstract List<String> violations(OutboundMessage message);

  @Test
  void says_who_it_is_and_what_it_can_carry() {
    assertThat(channel().id()).isEqualTo(channel().id());
    assertThat(channel().profile().partsMax()).isPositive();
    assertThat(channel().profile().choicesMax()).isBetween(1, 10);
  }

  @Test
  void words_arrive_from_their_sender() {
    InboundMessage message = only(channel().receive(saying("How do I clean water?")));

    assertThat(message.content()).isEqualTo(new Content.Text("How do I clean water?"));
    assertThat(message.from()).isEqualTo(new Address(channel().id(), sender()));
    assertThat(message.received()).isEqualTo(NOW);
    assertThat(message.id()).isNotBlank();
  }

  @Test
  void the_same_request_twice_is_the_same_message_twice() {
    WebhookRequest request = saying("fever");
    byte[] before = request.body().clone();

    Received first = channel().receive(request);

    assertThat(channel().receive(request)).isEqualTo(first);
    assertThat(request.body()).isEqualTo(before);
  }

  @Test
  void fields_that_nobody_has_heard_of_change_nothing() {
    InboundMessage message = only(channel().receive(sayingWithNews("fever")));

    assertThat(message.content()).isEqualTo(new Content.Text("fever"));
    assertThat(message.from().value()).isEqualTo(sender());
  }

  @Test
  void a_forged_request_is_refused_and_never_quoted() {
    for (WebhookRequest request : forged(PRIVATE_WORDS)) {
      assertThatThrownBy(() -> channel().receive(request))
          .as(request.toString())
          .isInstanceOf(ForgedRequest.class)
          .hasNoCause()
          .satisfies(refusal -> assertHidesEverything(refusal.toString()));
    }
  }

  @Test
  void odd_words_arrive_as_words_or_as_unreadable() {
    for (String words : oddWords()) {
      Received received = channel().receive(saying(words));

      for (InboundMessage message : received.messages()) {
        assertThat(message.content()).isInstanceOfAny(Content.Text.class, Content.Unreadable.class);
        if (message.content() instanceof Content.Text(String read, List<String> _, double _)) {
          assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(read)).isTrue();
          assertThat(read).doesNotContain("\u0000", "\u0008", "\u001b");
        }
      }
    }
  }

  @Test
  void words_in_every_script_arrive_unharmed() {
    for (String words : List.of("كيف أنظف الماء؟", "पानी कैसे साफ करें?", "🔥🏠", "¿Qué hago?")) {
      assertThat(only(channel().receive(saying(words))).content())
          .isEqualTo(new Content.Text(words));
    }
  }

  @Test
  void any_bytes_have_a_clear_outcome() {
    oddBodies().forEach(body -> assertAnswered(signed(body)));
    randomBodies().forEach(body -> assertClearOutcome(signed(body)));
  }

  @Test
  void a_good_request_with_a_few_bytes_wrong_has_a_clear_outcome() {
    var random = new Random(23);
    byte[] good = saying("fever 🔥").body();
    for (int round = 0; round < FUZZ_ROUNDS; round++) {
      byte[] bad = good.clone();
      for (int wrong = 0; wrong <= random.nextInt(4) && bad.length > 0; wrong++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      assertClearOutcome(signed(bad));
    }
  }

  @Test
  void nothing_printed_shows_who_said_what() {
    WebhookRequest request = saying(PRIVATE_WORDS);
    Received received = channel().receive(request);

    for (Object printed : List.of(channel(), request, received, received.messages().getFirst())) {
      assertHidesEverything(printed.toString());
    }
  }

  @Test
  void what_goes_out_is_what_the_provider_accepts() {
    for (OutboundMessage message : replies()) {
      assertThat(violations(message)).as(message.parts().toString()).isEmpty();
    }
  }

  private void assertHidesEverything(String printed) {
    assertThat(printed).doesNotContain(PRIVATE_WORDS, "zebra", sender());
    for (String secret : secrets()) {
      assertThat(printed).doesNotContain(secret);
    }
  }

  private void assertClearOutcome(WebhookRequest request) {
    Optional<Received> first = outcome(request);
    assertThat(outcome(request)).isEqualTo(first);
  }

  private void assertAnswered(WebhookRequest request) {
    assertClearOutcome(request);
    for (WebhookResponse response : responses(request)) {
      assertThat(response.status()).isBetween(200, 299);
      assertThat(response.body().isEmpty()).isEqualTo(response.contentType().isEmpty());
    }
  }

  /** What was read; empty if it was refused. Anything else thrown fails the test. */
  private Optional<Received> outcome(WebhookRequest request) {
    try {
      return Optional.of(channel().receive(request));
    } catch (ForgedRequest _) {
      return Optional.empty();
    }
  }

  private List<WebhookResponse> responses(WebhookRequest request) {
    return switch (channel()) {
      case PushChannel push -> List.of(push.acknowledge(request));
      case LiveChannel live -> List.of(live.acknowledge(request), live.respond(request, replies()));
    };
  }

  private List<OutboundMessage> replies() {
    List<Option> options =
        IntStream.rangeClosed(1, channel().profile().choicesMax())
            .mapToObj(n -> new Option(n, "Topic <" + n + "> & more"))
            .toList();
    return Stream.of(
            "Boil water for 1 minute.\nLet it cool.",
            "اغلِ الماء دقيقة واحدة.",
            "पानी 1 मिनट उबालें।",
            "🔥 <b>Go</b> & \"stay\" out. ]]>",
            "word ".repeat(60).strip())
        .map(text -> reply(text, options))
        .toList();
  }

  private OutboundMessage reply(String text, List<Option> options) {
    Address to = new Address(channel().id(), sender());
    return new OutboundMessage("r1", to, Language.ENGLISH, List.of(new Part(text)), options);
  }

  private static InboundMessage only(Received received) {
    assertThat(received.messages()).hasSize(1);
    return received.messages().getFirst();
  }

  private static List<String> oddWords() {
    return List.of(
        "",
        " ",
        "\u0000",
        "a\u0000b",
        "\u0008\u000b\u001b[31mred",
        "\ud83d",
        "fire \udd25 fire",
        "\u202eevil\u202c",
        "\ufffe\uffff",
        "👩‍👩‍👧‍👦",
        "a\r\nb\rc",
        "x".repeat(1_600),
        "é".repeat(1_600),
        "&Body=other&From=%2B1999");
  }

  private static Stream<byte[]> oddBodies() {
    byte[] big = new byte[1 << 20];
    Arrays.fill(big, (byte) 'a');
    return Stream.of(
        new byte[0],
        new byte[1],
        big,
        bytes("=&=&&=="),
        bytes("Body=1&Body=2&From=+1&From=+2&MessageSid=a&MessageSid=b"),
        bytes("%"),
        bytes("a=%zz&b=%c3%28&c=%ff"),
        bytes("{}"),
        bytes("[]"),
        bytes("null"),
        bytes("{\"update_id\":\"x\",\"message\":[]}"),
        bytes("{\"update_id\":99999999999999999999}"),
        bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hosts\">]>"),
        new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, (byte) 0xfe});
  }

  private static Stream<byte[]> randomBodies() {
    var random = new Random(42);
    return IntStream.range(0, FUZZ_ROUNDS)
        .mapToObj(_ -> {
          byte[] body = new byte[random.nextInt(200)];
          random.nextBytes(body);
          return body;
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
