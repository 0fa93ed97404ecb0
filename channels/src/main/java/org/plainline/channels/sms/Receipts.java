package org.plainline.channels.sms;

import java.util.Map;
import java.util.Optional;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.channel.Receipt.Status;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.message.Address;
import org.plainline.channels.twilio.Form;

/** Twilio's later word on a message. Its thirteen states come in any order and more than once. */
final class Receipts {

  /** Half a message may be worse than none, so a part delivered counts as sent, not delivered. */
  private static final Map<String, Status> STATUSES =
      Map.ofEntries(
          Map.entry("accepted", Status.ACCEPTED),
          Map.entry("scheduled", Status.ACCEPTED),
          Map.entry("queued", Status.ACCEPTED),
          Map.entry("sending", Status.ACCEPTED),
          Map.entry("receiving", Status.ACCEPTED),
          Map.entry("sent", Status.SENT),
          Map.entry("partially_delivered", Status.SENT),
          Map.entry("delivered", Status.DELIVERED),
          Map.entry("received", Status.DELIVERED),
          Map.entry("failed", Status.FAILED),
          Map.entry("undelivered", Status.FAILED),
          Map.entry("canceled", Status.FAILED),
          Map.entry("read", Status.READ));

  private final ErrorCodes errorCodes;

  Receipts(ErrorCodes errorCodes) {
    this.errorCodes = errorCodes;
  }

  /** The receipt in a status callback; empty if it names no message or no state that we know. */
  Optional<Receipt> read(Form form) {
    String id = form.firstOf("MessageSid", "SmsSid");
    Status status = STATUSES.get(form.firstOf("MessageStatus", "SmsStatus"));
    int code = errorCode(form.text("ErrorCode"));
    return id.isEmpty() || status == null
        ? Optional.empty()
        : Optional.of(new Receipt(id, status, code, optedOut(form, status, code)));
  }

  private Optional<Address> optedOut(Form form, Status status, int code) {
    return Optional.of(form.text("To"))
        .filter(_ -> status == Status.FAILED)
        .filter(_ -> errorCodes.of(code) instanceof SendResult.OptedOut)
        .filter(to -> to.matches(Texts.PERSON))
        .map(to -> new Address(SmsChannel.ID, to));
  }

  private static int errorCode(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }
}
