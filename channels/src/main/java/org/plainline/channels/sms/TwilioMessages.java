package org.plainline.channels.sms;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.channels.twilio.NotTaken;
import org.plainline.channels.twilio.OneAttemptClient;
import org.plainline.channels.twilio.TwilioSettings;

/** Sends text messages through Twilio and looks up what became of them. */
final class TwilioMessages {

  /** Advice in an emergency grows old: what is not on its way by then is not sent at all. */
  static final Duration VALIDITY = Duration.ofHours(4);

  /** How far our clock and Twilio's may be apart. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  private static final long LISTED_MAX = 50;

  private final TwilioSettings settings;
  private final OneAttemptClient client;
  private final ErrorCodes errorCodes;

  TwilioMessages(TwilioSettings settings, OneAttemptClient client, ErrorCodes errorCodes) {
    this.settings = settings;
    this.client = client;
    this.errorCodes = errorCodes;
  }

  /** One attempt. The SDK throws much more than it says, so nothing it throws gets past here. */
  SendResult send(OutboundMessage message) {
    MessageCreator creator = creator(message);
    try {
      return taken(creator.create(client));
    } catch (NotTaken e) {
      return e.throttled()
          ? new SendResult.SlowDown(e.reason(), e.after())
          : new SendResult.TryLater(e.reason(), e.after());
    } catch (ApiException e) {
      return refusal(e);
    } catch (RuntimeException _) {
      return unknown("no usable answer");
    }
  }

  private static SendResult unknown(String reason) {
    return new SendResult.Unknown(reason, SmsChannel.SETTLING_TIME);
  }

  private static SendResult taken(@Nullable Message message) {
    String id = message == null ? null : message.getSid();
    return id == null || id.isBlank() ? unknown("taken without an id") : new SendResult.Sent(id);
  }

  /**
   * Looks for the message among those listed for its number. There is no filter by date: Twilio
   * dates a message only once it is sent, so a filter would hide one that still waits.
   */
  SendResult find(OutboundMessage message, Instant since) {
    MessageReader reader = reader(message);
    try {
      List<Message> listed = reader.firstPage(client).getRecords();
      Instant earliest = since.minus(CLOCK_SKEW);
      return listed.stream()
          .filter(candidate -> sameMessage(candidate, message, earliest))
          .findFirst()
          .<SendResult>map(found -> new SendResult.Sent(found.getSid()))
          .orElseGet(() -> notFound(listed, earliest));
    } catch (NotTaken e) {
      return new SendResult.Unknown(e.reason(), e.after());
    } catch (RuntimeException _) {
      return new SendResult.Unknown("cannot be looked up now");
    }
  }

  private static SendResult notFound(List<Message> listed, Instant earliest) {
    boolean allSeen =
        listed.size() < LISTED_MAX
            || listed.stream().anyMatch(message -> !since(message, earliest));
    return allSeen
        ? new SendResult.TryLater("provider does not have it", Duration.ZERO)
        : new SendResult.Unknown("too many messages to look through");
  }

  private SendResult refusal(ApiException e) {
    Integer status = e.getStatusCode();
    Integer code = e.getCode();
    if (status == null || code == null || status < 400 || status >= 500) {
      return unknown("no usable answer");
    }
    return errorCodes.of(code);
  }

  /**
   * Smart encoding stays off: words were vetted, and fitted to their segments, as they are, and a
   * body that Twilio changed could not be found again.
   */
  private MessageCreator creator(OutboundMessage message) {
    var to = new PhoneNumber(message.to().value());
    MessageCreator creator =
        settings.messagingServiceSid().isEmpty()
            ? Message.creator(settings.accountSid(), to, from(), body(message))
            : Message.creator(
                settings.accountSid(), to, settings.messagingServiceSid(), body(message));
    return creator
        .setSmartEncoded(false)
        .setStatusCallback(settings.publicAddress(SmsChannel.STATUS_PATH))
        .setValidityPeriod((int) VALIDITY.toSeconds());
  }

  private MessageReader reader(OutboundMessage message) {
    MessageReader reader =
        Message.reader(settings.accountSid()).setTo(message.to().value()).setPageSize(LISTED_MAX);
    return settings.messagingServiceSid().isEmpty() ? reader.setFrom(from()) : reader;
  }

  private static boolean sameMessage(Message found, OutboundMessage sent, Instant earliest) {
    return found.getSid() != null
        && found.getDirection() != Message.Direction.INBOUND
        && sent.to().value().equals(found.getTo())
        && normal(found.getBody()).equals(normal(body(sent)))
        && since(found, earliest);
  }

  private static boolean since(Message message, Instant earliest) {
    var created = message.getDateCreated();
    return created == null || !created.toInstant().isBefore(earliest);
  }

  private PhoneNumber from() {
    return new PhoneNumber(settings.from());
  }

  private static String body(OutboundMessage message) {
    return message.parts().getFirst().text();
  }

  private static String normal(String body) {
    return body == null ? "" : Normalizer.normalize(body, Normalizer.Form.NFC).strip();
  }
}
