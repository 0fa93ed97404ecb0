package org.plainline.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;

/** Telegram, one person at a time. An address is the id of a private chat. */
public final class TelegramChannel implements PushChannel {

  public static final ChannelId ID = new ChannelId("telegram");

  /** Telegram sends none longer. */
  static final int BODY_BYTES_MAX = 512 << 10;

  private static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration MUCH_LATER = Duration.ofMinutes(10);

  private final TelegramSettings settings;
  private final BotApi api;
  private final UpdateReader reader = new UpdateReader();
  private final ObjectMapper json = new ObjectMapper();

  public TelegramChannel(TelegramSettings settings) {
    this(settings, new BotApi(settings));
  }

  TelegramChannel(TelegramSettings settings, BotApi api) {
    this.settings = settings;
    this.api = api;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public ChannelProfile profile() {
    return ChannelProfile.CHAT;
  }

  /** Reads one update; none, if it is of a kind that the bot does not answer or cannot be read. */
  @Override
  public Received receive(WebhookRequest request) {
    if (request.body().length > BODY_BYTES_MAX) {
      throw new ForgedRequest("longer than anything that Telegram sends");
    }
    if (!isFromTelegram(request)) {
      throw new ForgedRequest("the secret of the Telegram webhook is missing or wrong");
    }
    return reader.read(update(request), request.received());
  }

  /** Nothing; or for a tapped button the call that ends its waiting, which Telegram then makes. */
  @Override
  public WebhookResponse acknowledge(WebhookRequest request) {
    return UpdateReader.callbackId(update(request))
        .map(this::answer)
        .orElseGet(() -> WebhookResponse.empty(200));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Sent names Telegram's number of the message. The text has at most 4096 UTF-16 units.
   */
  @Override
  public SendResult send(OutboundMessage message) {
    Optional<String> flaw = flaw(message);
    if (flaw.isPresent()) {
      return SendResult.Refused.here(flaw.get());
    }
    try {
      return new SendResult.Sent(Integer.toString(api.call(Reply.of(message)).getMessageId()));
    } catch (CallFailed e) {
      return result(e);
    }
  }

  /**
   * Always refused: a bot cannot look up what it sent, nor name a message so that a second one
   * would be recognised. So an attempt with an unknown end is not made again, and holds up nothing
   * that follows; whoever misses the answer asks again.
   */
  @Override
  public SendResult reconcile(OutboundMessage message, Instant since) {
    return SendResult.Refused.here(
        "Telegram cannot say whether it came, and nothing is sent twice");
  }

  private boolean isFromTelegram(WebhookRequest request) {
    return settings
        .webhookSecret()
        .flatMap(ours -> request.header(SECRET_HEADER).map(theirs -> equal(ours, theirs)))
        .orElse(false);
  }

  /** Takes as long for a near miss as for any other. */
  private static boolean equal(String ours, String theirs) {
    return MessageDigest.isEqual(ours.getBytes(UTF_8), theirs.getBytes(UTF_8));
  }

  private JsonNode update(WebhookRequest request) {
    try {
      return json.readTree(request.body());
    } catch (IOException _) {
      return MissingNode.getInstance(); // no update at all: nothing to answer
    }
  }

  private WebhookResponse answer(String callbackId) {
    String call =
        JsonNodeFactory.instance
            .objectNode()
            .put("method", "answerCallbackQuery")
            .put("callback_query_id", callbackId)
            .toString();
    return new WebhookResponse(200, "application/json", call);
  }

  private static Optional<String> flaw(OutboundMessage message) {
    Part part = message.parts().getFirst();
    if (message.parts().size() > 1) {
      return Optional.of("more than one part");
    }
    if (part.text().isBlank()) {
      return Optional.of("no words");
    }
    if (part.text().length() > Reply.TEXT_MAX) {
      return Optional.of("longer than " + Reply.TEXT_MAX + " characters");
    }
    boolean chat = message.to().value().matches("-?[0-9]{1,19}");
    return chat ? Optional.empty() : Optional.of("the address is no chat id");
  }

  private static SendResult result(CallFailed failure) {
    String reason = failure.reason();
    return switch (failure.kind()) {
      case NOT_SENT -> new SendResult.TryLater(reason, SOON);
      case SLOW_DOWN -> new SendResult.SlowDown(reason, failure.after(), false);
      case BAD_TOKEN -> new SendResult.TryLater(reason, MUCH_LATER);
      case BLOCKED -> new SendResult.OptedOut();
      case REFUSED, CONFLICT -> new SendResult.Refused(reason);
      case UNKNOWN -> new SendResult.Unknown(reason);
    };
  }
}
