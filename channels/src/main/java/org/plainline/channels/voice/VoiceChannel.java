package org.plainline.channels.voice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.channels.twilio.Form;
import org.plainline.channels.twilio.TwilioSettings;
import org.plainline.channels.twilio.TwilioSignature;

/** A phone line, carried by Twilio: keys and speech in, spoken words out. */
public final class VoiceChannel implements LiveChannel {

  public static final ChannelId ID = new ChannelId("voice");

  static final String PATH = "/webhooks/voice";
  static final String TURN_PATH = PATH + "/turn";
  static final String PERSON_PATH = PATH + "/person";

  private static final String NUMBER = "\\+[1-9]\\d{6,14}";

  private static final String XML = "text/xml";
  private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final String accountSid;
  private final TwilioSignature signature;
  private final CallTurns turns = new CallTurns(ID);
  private final CallScript script;
  private final String root;
  private final Function<Optional<String>, Optional<Connection>> connection;

  /** A line from which nobody is put through. */
  public VoiceChannel(TwilioSettings settings) {
    this(settings, Optional.empty(), _ -> List.of());
  }

  /**
   * @param person number of whom callers may be put through to, E.164
   * @param hints what callers often ask in a language, for the recogniser
   */
  public VoiceChannel(
      TwilioSettings settings, Optional<String> person, Function<Language, List<String>> hints) {
    this(settings, person, hints, Speech.PLAIN);
  }

  /** As above. */
  public VoiceChannel(
      TwilioSettings settings,
      Optional<String> person,
      Function<Language, List<String>> hints,
      Speech speech) {
    this.accountSid = settings.accountSid();
    this.signature = new TwilioSignature(settings.publicUrl(), settings.tokens());
    this.root = settings.publicUrl().getRawPath();
    this.script =
        new CallScript(
            Voices.shipped().at(speech.rates()), speech.recordings(), root + TURN_PATH, hints);
    Optional<String> own = number(settings.from());
    this.connection =
        called ->
            person.map(number -> new Connection(number, called.or(() -> own), root + PERSON_PATH));
  }

  /** The languages that Twilio has no voice for, and whose voice reads them. */
  public static Map<Language, Locale> borrowedVoices() {
    return Voices.shipped().borrowed();
  }

  /**
   * The languages of whose voice nobody knows how fast it speaks, and at what percent of that it
   * speaks here.
   */
  public static Map<Language, Integer> assumedRates() {
    return Voices.shipped().assumed();
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public ChannelProfile profile() {
    return ChannelProfile.SPEECH;
  }

  @Override
  public Received receive(WebhookRequest request) {
    Form form = signature.check(request);
    if (form.has("AccountSid") && !form.text("AccountSid").equals(accountSid)) {
      throw new ForgedRequest("another account");
    }
    Stream<InboundMessage> said =
        switch (request.path()) {
          case PATH -> turns.started(form, request).stream();
          case PERSON_PATH -> turns.returned(form, request).stream();
          case TURN_PATH -> turns.turn(form, request).stream();
          default -> Stream.empty();
        };
    return new Received(said.toList(), List.of());
  }

  /**
   * Says the replies and listens, or puts the caller through, or ends the call if they offer no
   * choice.
   */
  @Override
  public WebhookResponse respond(WebhookRequest request, List<OutboundMessage> replies) {
    return new WebhookResponse(200, XML, script.of(replies, connection(request, replies)));
  }

  private Optional<Connection> connection(WebhookRequest request, List<OutboundMessage> replies) {
    return replies.getLast().connects()
        ? connection.apply(number(signature.check(request).text("To")))
        : Optional.empty();
  }

  private static Optional<String> number(String text) {
    return Optional.of(text).filter(each -> each.matches(NUMBER));
  }

  @Override
  public WebhookResponse acknowledge(WebhookRequest request) {
    return new WebhookResponse(200, XML, NOTHING);
  }

  /** Says the words, then asks for the reply again at a path that names the turn. */
  @Override
  public Optional<WebhookResponse> bridge(
      WebhookRequest request, InboundMessage message, OutboundMessage words) {
    return CallTurns.waiting(request, message)
        .map(end -> script.then(words, root + PATH + "/" + end))
        .map(xml -> new WebhookResponse(200, XML, xml));
  }

  @Override
  public Optional<InboundMessage> awaited(WebhookRequest request) {
    return turns.awaited(signature.check(request), request);
  }

  @Override
  public String toString() {
    return "VoiceChannel";
  }
}
