package org.plainline.channels.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.channels.twilio.Form;
import org.plainline.channels.twilio.OneAttemptClient;
import org.plainline.channels.twilio.TwilioSettings;
import org.plainline.channels.twilio.TwilioSignature;

/** Text messages, carried by Twilio. */
public final class SmsChannel implements PushChannel {

  public static final ChannelId ID = new ChannelId("sms");

  static final String PATH = "/webhooks/sms";
  static final String STATUS_PATH = PATH + "/status";

  /** A message may still be on its way into Twilio's list for so long after an attempt began. */
  static final Duration SETTLING_TIME = Duration.ofSeconds(15);

  private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final TwilioSettings settings;
  private final ChannelProfile profile;
  private final InstantSource clock;
  private final TwilioSignature signature;
  private final Texts texts;
  private final Destinations destinations;
  private final TwilioMessages messages;
  private final Receipts receipts;

  /**
   * @param carrierAnswersHelp true where Twilio itself replies to HELP and INFO
   * @param countries that messages may go to, ISO 3166 alpha-2; empty for all
   * @throws IllegalArgumentException if there is neither a number nor a service to send from
   */
  public SmsChannel(
      TwilioSettings settings,
      boolean carrierAnswersHelp,
      Set<String> countries,
      InstantSource clock) {
    this(settings, carrierAnswersHelp, countries, clock, new OneAttemptClient(settings));
  }

  SmsChannel(
      TwilioSettings settings,
      boolean carrierAnswersHelp,
      Set<String> countries,
      InstantSource clock,
      OneAttemptClient client) {
    if (settings.from().isEmpty() && settings.messagingServiceSid().isEmpty()) {
      throw new IllegalArgumentException("Twilio settings: nothing to send text messages from");
    }
    this.settings = settings;
    this.profile = ChannelProfile.SMS.carrierAnswersHelp(carrierAnswersHelp);
    this.clock = clock;
    this.signature = new TwilioSignature(settings.publicUrl(), settings.tokens());
    this.texts = new Texts(ID, settings.from());
    this.destinations = new Destinations(countries);
    ErrorCodes errorCodes = ErrorCodes.shipped();
    this.messages = new TwilioMessages(settings, client, errorCodes);
    this.receipts = new Receipts(errorCodes);
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public ChannelProfile profile() {
    return profile;
  }

  @Override
  public Received receive(WebhookRequest request) {
    Form form = signature.check(request);
    if (form.has("AccountSid") && !form.text("AccountSid").equals(settings.accountSid())) {
      throw new ForgedRequest("another account");
    }
    return switch (request.path()) {
      case PATH -> new Received(texts.read(form, request.received()).stream().toList(), List.of());
      case STATUS_PATH -> new Received(List.of(), receipts.read(form).stream().toList());
      default -> Received.NOTHING;
    };
  }

  /** No words: the answer goes out by {@link #send}, once, even if Twilio repeats its request. */
  @Override
  public WebhookResponse acknowledge(WebhookRequest request) {
    return request.path().equals(STATUS_PATH)
        ? WebhookResponse.empty(204)
        : new WebhookResponse(200, "text/xml", NO_REPLY);
  }

  @Override
  public SendResult send(OutboundMessage message) {
    return destinations
        .objection(message.to().value())
        .<SendResult>map(SendResult.Refused::here)
        .orElseGet(() -> messages.send(message));
  }

  /** Cannot tell before {@link #SETTLING_TIME} has passed. */
  @Override
  public SendResult reconcile(OutboundMessage message, Instant since) {
    Duration early = Duration.between(clock.instant(), since.plus(SETTLING_TIME));
    return early.isPositive()
        ? new SendResult.Unknown("too early to tell", early)
        : messages.find(message, since);
  }

  @Override
  public String toString() {
    return "SmsChannel";
  }
}
