package org.plainline.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** A call that Telegram did not accept: why, in our own words, which never quote anything. */
final class CallFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int RETRY_AFTER_MAX = 3_600;

  /** What kind of failure, so what to do about it. */
  enum Kind {
    /** There was never a connection: surely not obeyed. */
    NOT_SENT,
    /** It may have been obeyed or not. */
    UNKNOWN,
    /** Too many calls; wait {@link #after()}. */
    SLOW_DOWN,
    /** The person does not want to hear from the bot, or is gone. */
    BLOCKED,
    /** Telegram will never obey this call. */
    REFUSED,
    /** Telegram does not know the bot. */
    BAD_TOKEN,
    /** Somebody else reads this bot's updates. */
    CONFLICT
  }

  private final Kind kind;
  private final Duration after;

  private CallFailed(Kind kind, String reason, Duration after) {
    super(reason, null, false, false);
    this.kind = kind;
    this.after = after;
  }

  private CallFailed(Kind kind, String reason) {
    this(kind, reason, Duration.ZERO);
  }

  Kind kind() {
    return kind;
  }

  /** How long Telegram asks to wait; zero if it does not say. */
  Duration after() {
    return after;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  static CallFailed unreadable() {
    return new CallFailed(Kind.UNKNOWN, "Telegram gave no answer that can be read");
  }

  static CallFailed of(Exception failure) {
    Throwable cause = failure.getCause();
    return switch (failure instanceof ExecutionException && cause != null ? cause : failure) {
      case TelegramApiRequestException answered -> answered(answered);
      case TelegramApiValidationException _ ->
          new CallFailed(Kind.REFUSED, "the message is not one that Telegram takes");
      case Throwable other -> unanswered(other);
    };
  }

  private static CallFailed answered(TelegramApiRequestException answer) {
    int code = Optional.ofNullable(answer.getErrorCode()).orElse(0);
    String words = Optional.ofNullable(answer.getApiResponse()).orElse("").toLowerCase(Locale.ROOT);
    return switch (code) {
      case 0 -> unreadable();
      case 401, 404 -> new CallFailed(Kind.BAD_TOKEN, "Telegram does not know this bot's token");
      case 403 -> forbidden(words);
      case 409 -> new CallFailed(Kind.CONFLICT, "another poller or a webhook has the updates");
      case 429 -> new CallFailed(Kind.SLOW_DOWN, "Telegram asks to slow down", wait(answer));
      default ->
          code >= 400 && code < 500
              ? refused(code, words, answer)
              : new CallFailed(Kind.UNKNOWN, "Telegram failed with " + code);
    };
  }

  private static CallFailed forbidden(String words) {
    boolean gone = words.contains("blocked by the user") || words.contains("deactivated");
    return gone
        ? new CallFailed(Kind.BLOCKED, "the person blocked the bot or is gone")
        : new CallFailed(Kind.REFUSED, "the bot may not write to this chat (403)");
  }

  private static CallFailed refused(int code, String words, TelegramApiRequestException answer) {
    boolean moved = parameters(answer).map(ResponseParameters::getMigrateToChatId).isPresent();
    if (moved) {
      return new CallFailed(Kind.REFUSED, "the chat became another one");
    }
    boolean missing = words.contains("chat not found");
    return new CallFailed(Kind.REFUSED, (missing ? "no such chat" : "refused") + " (" + code + ")");
  }

  private static Duration wait(TelegramApiRequestException answer) {
    int seconds = parameters(answer).map(ResponseParameters::getRetryAfter).orElse(5);
    return Duration.ofSeconds(Math.clamp(seconds, 1, RETRY_AFTER_MAX));
  }

  private static Optional<ResponseParameters> parameters(TelegramApiRequestException answer) {
    return Optional.ofNullable(answer.getParameters());
  }

  private static CallFailed unanswered(Throwable failure) {
    boolean left = has(failure, OneAttempt.AfterLeaving.class);
    boolean network = has(failure, IOException.class);
    return network && !left && !has(failure, JsonProcessingException.class)
        ? new CallFailed(Kind.NOT_SENT, "Telegram cannot be reached")
        : unreadable();
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
        .limit(10)
        .anyMatch(type::isInstance);
  }
}
