package org.plainline.channels.sms;

import java.util.Map;
import java.util.Optional;
import org.plainline.bot.channel.Receipt;
import org.plainline.bot.channel.Receipt.Status;
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

  private Receipts() {}

  /** The receipt in a status callback; empty if it names no message or no state that we know. */
  static Optional<Receipt> read(Form form) {
    String id = form.firstOf("MessageSid", "SmsSid");
    Status status = STATUSES.get(form.firstOf("MessageStatus", "SmsStatus"));
    return id.isEmpty() || status == null
        ? Optional.empty()
        : Optional.of(new Receipt(id, status, errorCode(form.text("ErrorCode"))));
  }

  private static int errorCode(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }
}
