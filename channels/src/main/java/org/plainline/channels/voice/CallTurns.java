package org.plainline.channels.voice;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.channels.twilio.Form;

/** What callers say and press, as Twilio reports it. */
final class CallTurns {

  private static final int STAR = 10;
  private static final int POUND = 11;

  private static final String NUMBER = "\\+[1-9]\\d{6,14}";

  /** Numbers that spell ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE on a keypad. */
  private static final Set<String> WITHHELD =
      Set.of("+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253");

  private static final Set<String> OVER =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");

  private static final Set<String> TALKED = Set.of("completed", "answered");

  /** A call starts once, however often that is reported. */
  private static final String STARTED = "started";

  /** How often a caller is asked to wait for one answer. */
  static final int WAITS_MAX = 3;

  /** How often a caller has waited already, and for the reply to which delivery, in hex. */
  private static final Pattern WAITING =
      Pattern.compile(".*/wait\\.([1-9])\\.((?:[0-9a-f]{2}){1,100})");

  private final ChannelId channel;

  CallTurns(ChannelId channel) {
    this.channel = channel;
  }

  /** A call that was just answered; empty if the request names no call that is going on. */
  Optional<InboundMessage> started(Form form, WebhookRequest request) {
    return message(form, STARTED, request, new Content.Started());
  }

  /** What the caller did since the last words; empty if the call is over. */
  Optional<InboundMessage> turn(Form form, WebhookRequest request) {
    return message(form, delivery(request), request, content(form));
  }

  /** Whoever was put through and reached nobody; empty if they talked, or the call is over. */
  Optional<InboundMessage> returned(Form form, WebhookRequest request) {
    return TALKED.contains(form.text("DialCallStatus"))
        ? Optional.empty()
        : message(form, delivery(request), request, new Content.Unreached());
  }

  /** The turn for whose reply a caller waited; empty if it is another path, or the call is over. */
  Optional<InboundMessage> awaited(Form form, WebhookRequest request) {
    Matcher waiting = WAITING.matcher(request.path());
    return waiting.matches()
        ? message(form, unhex(waiting.group(2)), request, new Content.Silence())
        : Optional.empty();
  }

  /** The end of the path at which to wait for the reply once more; empty after too often. */
  static Optional<String> waiting(WebhookRequest request, InboundMessage message) {
    Matcher before = WAITING.matcher(request.path());
    int times = before.matches() ? Integer.parseInt(before.group(1)) : 0;
    String delivery = message.id().substring(message.id().indexOf(':') + 1);
    return times < WAITS_MAX
        ? Optional.of("wait." + (times + 1) + "." + hex(delivery))
        : Optional.empty();
  }

  /**
   * Nothing that would have to be encoded in a path: signatures are over the path as it is sent.
   */
  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unhex(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }

  private Optional<InboundMessage> message(
      Form form, String delivery, WebhookRequest request, Content content) {
    String call = form.text("CallSid");
    if (call.isBlank() || OVER.contains(form.text("CallStatus"))) {
      return Optional.empty();
    }
    Address from = new Address(channel, caller(form.text("From"), call));
    return Optional.of(
        new InboundMessage(call + ":" + delivery, from, content, request.received()));
  }

  /** The caller's number; one of this call alone if it is withheld, so that no two callers mix. */
  private static String caller(String from, String call) {
    return from.matches(NUMBER) && !WITHHELD.contains(from) ? from : call;
  }

  /** The same for a request that Twilio repeats, another one for the next turn of the call. */
  private static String delivery(WebhookRequest request) {
    return request
        .header("i-twilio-idempotency-token")
        .filter(token -> token.matches("[A-Za-z0-9_.:-]{1,100}"))
        .orElseGet(() -> request.received().toString());
  }

  private static Content content(Form form) {
    String digits = form.text("Digits");
    if (!digits.isEmpty()) {
      return key(digits);
    }
    if (!form.has("SpeechResult")) {
      return new Content.Silence();
    }
    String words = form.text("SpeechResult");
    return words.isBlank()
        ? new Content.Unreadable()
        : new Content.Text(words, List.of(), confidence(form.text("Confidence")));
  }

  /** The keys that are no digits have numbers that nothing is ever offered for. */
  private static Content key(String digits) {
    return switch (digits) {
      case "*" -> new Content.Choice(STAR);
      case "#" -> new Content.Choice(POUND);
      default ->
          digits.matches("[0-9]")
              ? new Content.Choice(digits.charAt(0) - '0')
              : new Content.Unreadable();
    };
  }

  /** A recogniser that does not say how sure it is, is believed. */
  private static double confidence(String confidence) {
    return confidence.matches("[0-9](\\.[0-9]{1,20})?")
        ? Math.min(1, Double.parseDouble(confidence))
        : 1;
  }
}
