package org.plainline.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.plainline.bot.channel.Received;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;

/**
 * Reads one update as far as it concerns the bot, field by field, so that nothing unknown or
 * malformed elsewhere in it matters. Never throws. Pure.
 *
 * <p>The bot talks with one person at a time. On purpose it ignores groups, channels, other bots,
 * and edited messages: an answer is given once, to what was said first. A place that somebody sends
 * is dropped here and never kept. Blocking the bot is learned when the next message is refused.
 */
final class UpdateReader {

  /** The kinds of update that are asked for. */
  static final List<String> KINDS = List.of("message", "callback_query");

  /** What people send that is not words; other messages are Telegram's own notes. */
  private static final List<String> UNREADABLE =
      List.of(
          "animation",
          "audio",
          "checklist",
          "contact",
          "dice",
          "document",
          "game",
          "live_photo",
          "location",
          "paid_media",
          "photo",
          "poll",
          "rich_message",
          "sticker",
          "story",
          "venue",
          "video",
          "video_note",
          "voice");

  /** As long as what its numbers stand for is remembered. */
  private static final Duration BUTTON_LIFE = Conversation.TIMEOUT;

  Received read(JsonNode update, Instant received) {
    Optional<Long> id = id(update);
    if (id.isEmpty()) {
      return Received.NOTHING;
    }
    Optional<InboundMessage> tapped = tapped(id.get(), update.path("callback_query"), received);
    return tapped
        .or(() -> said(id.get(), update.path("message"), received))
        .map(Received::message)
        .orElse(Received.NOTHING);
  }

  /** The number of an update: positive, rising, but begun anew after a week of quiet. */
  static Optional<Long> id(JsonNode update) {
    JsonNode id = update.path("update_id");
    boolean whole = id.isIntegralNumber() && id.canConvertToLong();
    return whole && id.longValue() > 0 && id.longValue() < Long.MAX_VALUE
        ? Optional.of(id.longValue())
        : Optional.empty();
  }

  /** What to answer so that a tapped button stops waiting; empty if no button was tapped. */
  static Optional<String> callbackId(JsonNode update) {
    return tapId(update.path("callback_query"));
  }

  /** Only printable characters, so that any database takes it. */
  private static Optional<String> tapId(JsonNode query) {
    return Optional.of(query.path("id"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(id -> id.matches("[!-~]{1,64}"));
  }

  private static Optional<InboundMessage> said(long id, JsonNode message, Instant received) {
    if (message.path("from").path("is_bot").asBoolean(false)) {
      return Optional.empty();
    }
    // ids of updates are used again after weeks, so the message's own number and date are added
    String name = "update:" + id + ":" + number(message, "message_id") + ":" + date(message);
    return sender(message)
        .flatMap(from -> content(message).map(c -> new InboundMessage(name, from, c, received)));
  }

  private static Optional<InboundMessage> tapped(long id, JsonNode query, Instant received) {
    JsonNode message = query.path("message");
    String name = "update:" + id + ":tap:" + tapId(query).orElse("");
    return sender(message)
        .flatMap(
            from -> choice(query, received).map(c -> new InboundMessage(name, from, c, received)));
  }

  private static Optional<Address> sender(JsonNode message) {
    JsonNode chat = message.path("chat");
    boolean known = chat.path("id").isIntegralNumber() && chat.path("id").canConvertToLong();
    return known && chat.path("type").asText().equals("private")
        ? Optional.of(new Address(TelegramChannel.ID, chat.path("id").asText()))
        : Optional.empty();
  }

  private static Optional<Content> content(JsonNode message) {
    // words under a photo may be the whole emergency
    JsonNode words =
        message.path("text").isTextual() ? message.path("text") : message.path("caption");
    if (words.isTextual()) {
      String clean = Words.clean(words.textValue());
      return Optional.of(clean.isBlank() ? new Content.Unreadable() : spoken(clean));
    }
    boolean sent = UNREADABLE.stream().anyMatch(message::hasNonNull);
    return sent ? Optional.of(new Content.Unreadable()) : Optional.empty();
  }

  private static Content spoken(String words) {
    // what may follow is the payload of a link, which nobody wrote
    boolean start = words.equals("/start") || words.startsWith("/start ");
    return start ? new Content.Started() : new Content.Text(words);
  }

  /**
   * What was tapped: the number of a button and the words on it. A button that is older than the
   * conversation says its words; if even those are gone, it starts afresh.
   */
  private static Optional<Content> choice(JsonNode query, Instant received) {
    String data = query.path("data").asText();
    if (!data.matches("[0-9]")) {
      return Optional.empty();
    }
    JsonNode message = query.path("message");
    Optional<String> label = label(message, data);
    Instant shown = Instant.ofEpochSecond(date(message));
    boolean person = data.equals("0");
    if (person || !received.isAfter(shown.plus(BUTTON_LIFE))) {
      return Optional.of(new Content.Choice(Integer.parseInt(data), label.orElse("")));
    }
    return Optional.of(label.<Content>map(Content.Text::new).orElseGet(Content.Started::new));
  }

  private static Optional<String> label(JsonNode message, String data) {
    JsonNode rows = message.path("reply_markup").path("inline_keyboard");
    return StreamSupport.stream(rows.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(button -> button.path("callback_data").asText().equals(data))
        .map(button -> Words.clean(button.path("text").asText()))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /**
   * Unix seconds; 0 if missing, which is also how Telegram marks a message it can no longer show.
   */
  private static long date(JsonNode message) {
    long seconds = number(message, "date");
    return seconds < 0 || seconds > Integer.MAX_VALUE ? 0 : seconds;
  }

  private static long number(JsonNode message, String field) {
    JsonNode number = message.path(field);
    return number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : 0;
  }
}
