package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.inbox.Answered;
import org.plainline.bot.inbox.Claimed;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.triage.Urgency;
import org.plainline.channels.twilio.TwilioRequests;
import org.plainline.channels.voice.Twiml;
import org.plainline.channels.voice.VoiceChannel;
import org.plainline.config.BotAssembly;

/** Whoever waits for a slow answer hears that it takes a moment, and then the answer. */
class LiveDeskTest {

  private static final LiveDesk.Limits SHORT =
      new LiveDesk.Limits(Duration.ofMillis(300), Duration.ofMillis(500));
  private static final String TURN = "/webhooks/voice/turn";

  private final VoiceChannel channel =
      new VoiceChannel(TwilioRequests.settings("http://127.0.0.1:1"));
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Shared inbox = new Shared();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicInteger bridged = new AtomicInteger();
  private final AtomicInteger turns = new AtomicInteger();

  @AfterEach
  void stop() {
    ready.countDown();
    executor.close();
  }

  @Test
  void the_answer_is_fetched_when_it_is_there_by_whichever_node_is_asked() {
    LiveDesk here = desk(Language.ENGLISH, this::slow);
    LiveDesk there = desk(Language.ENGLISH, this::slow);
    Twiml first = answer(here, TURN);
    assertThat(first.violations()).isEmpty();
    assertThat(first.said()).isEqualTo("One moment, I am looking.");
    Twiml repeated = answer(there, TURN);
    assertThat(next(repeated)).as("the provider asks twice for one turn").isEqualTo(next(first));

    ready.countDown();
    Twiml answer = answer(there, next(first));
    assertThat(answer.said()).startsWith("Boil the water.");
    assertThat(answer(here, next(first)).xml()).isEqualTo(answer.xml());
    assertThat(answer(here, TURN).xml()).isEqualTo(answer.xml());
    assertThat(turns).hasValue(1);
    assertThat(bridged).hasValue(2);
  }

  @ParameterizedTest
  @MethodSource("org.plainline.bot.wording.Wording#languages")
  void an_answer_that_never_comes_ends_in_an_apology_in_the_language_of_the_caller(
      Language language) {
    LiveDesk desk = desk(language, this::slow);
    Twiml now = answer(desk, TURN);
    int times = 0;
    while (!now.elements("Redirect").isEmpty() && times < 10) {
      assertThat(now.violations()).isEmpty();
      assertThat(now.said()).isNotBlank();
      now = answer(desk, next(now));
      times++;
    }
    assertThat(times).isEqualTo(3);
    assertThat(now.violations()).isEmpty();
    assertThat(now.elements("Gather").getFirst().getAttribute("language"))
        .startsWith(language.code());
    assertThat(now.said()).containsPattern("9 1 1|tisa moja moja").containsPattern("0|sifuri");
  }

  @Test
  void a_turn_that_fails_is_told_at_once_without_a_wait() {
    LiveDesk desk =
        desk(
            Language.ENGLISH,
            _ -> {
              throw new IllegalStateException("broken");
            });
    assertThat(answer(desk, TURN).said()).startsWith("Sorry, that took too long.");
    assertThat(bridged).hasValue(0);
  }

  @Test
  void a_quick_answer_is_said_at_once() {
    ready.countDown();
    assertThat(answer(desk(Language.ENGLISH, this::slow), TURN).said()).startsWith("Boil");
  }

  private LiveDesk desk(Language language, Function<InboundMessage, Turn> answering) {
    LateTurns late =
        new LateTurns(
            (_, isBridged) -> bridged.addAndGet(isBridged ? 1 : 0), InstantSource.system());
    var waiting = new LiveDesk.Waiting(_ -> language, BotAssembly.delays("US"), late);
    return new LiveDesk(inbox, answering, waiting, executor, SHORT);
  }

  private Twiml answer(LiveDesk desk, String path) {
    WebhookRequest request = request(path);
    return Twiml.parse(desk.answer(channel, request, channel.receive(request)).body());
  }

  private static String next(Twiml twiml) {
    return twiml.elements("Redirect").getFirst().getTextContent();
  }

  private static WebhookRequest request(String path) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("CallSid", "CA" + "0123456789abcdef".repeat(2));
    fields.put("From", "+15550001111");
    fields.put("CallStatus", "in-progress");
    fields.put("SpeechResult", "is the water safe");
    return TwilioRequests.post(path, fields);
  }

  private Turn slow(InboundMessage message) {
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    turns.incrementAndGet();
    OutboundMessage reply =
        new OutboundMessage(
            message.id() + "/1",
            message.from(),
            Language.ENGLISH,
            List.of(new Part("Boil the water.")),
            List.of(new Option(0, "To talk to a person")));
    return new Turn(
        message,
        new Contact(new Pseudonym("p"), Optional.empty(), false),
        Language.ENGLISH,
        Urgency.NONE,
        new Decision.Abstain(Decision.Reason.NOT_KNOWN, List.of()),
        List.of(reply),
        Conversation.NEW);
  }

  /** What two nodes share: which turns there are, and what was said to them. */
  private static final class Shared implements Inbox {

    private final Map<String, Claimed> claimed = new ConcurrentHashMap<>();
    private final Map<String, List<OutboundMessage>> said = new ConcurrentHashMap<>();

    @Override
    public Optional<Claimed> acceptLive(InboundMessage message) {
      Claimed fresh = new Claimed(message, "lease", 1, true);
      return claimed.putIfAbsent(message.id(), fresh) == null
          ? Optional.of(fresh)
          : Optional.empty();
    }

    @Override
    public boolean complete(Claimed done, Turn turn) {
      return said.putIfAbsent(done.message().id(), turn.repliesHere()) == null;
    }

    @Override
    public Optional<List<OutboundMessage>> said(InboundMessage repeated) {
      return Optional.ofNullable(said.get(repeated.id()));
    }

    @Override
    public void hold(Claimed claimed) {
      throw new UnsupportedOperationException("nobody is on the line");
    }

    @Override
    public void release(Claimed failed, String reason) {
      claimed.remove(failed.message().id());
    }

    @Override
    public void postpone(Claimed claimed) {
      throw new UnsupportedOperationException("nobody is on the line");
    }

    @Override
    public boolean accept(InboundMessage message) {
      throw new UnsupportedOperationException("nobody is on the line");
    }

    @Override
    public List<Claimed> claim(int max) {
      throw new UnsupportedOperationException("nobody is on the line");
    }

    @Override
    public int completeAll(List<Answered> answered) {
      throw new UnsupportedOperationException("nobody is on the line");
    }
  }
}
