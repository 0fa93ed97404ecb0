package org.plainline.channels.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * getUpdates that gives the updates unread. The library's own reads a whole batch at once, so that
 * one malformed update would keep all others from arriving.
 */
final class PollUpdates extends BotApiMethod<ArrayNode> {

  private static final int BATCH_MAX = 100;

  private final long offset;
  private final Duration wait;

  /**
   * @param offset the first update wanted; all before it are confirmed by asking
   * @param wait how long Telegram may hold the call until something arrives, at most 50 s
   */
  PollUpdates(long offset, Duration wait) {
    this.offset = offset;
    this.wait = wait;
  }

  @JsonProperty("offset")
  long offset() {
    return offset;
  }

  @JsonProperty("limit")
  int limit() {
    return BATCH_MAX;
  }

  @JsonProperty("timeout")
  long timeout() {
    return wait.toSeconds();
  }

  @JsonProperty("allowed_updates")
  List<String> allowedUpdates() {
    return UpdateReader.KINDS;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  public ArrayNode deserializeResponse(String answer) throws TelegramApiRequestException {
    return deserializeResponse(answer, ArrayNode.class);
  }
}
