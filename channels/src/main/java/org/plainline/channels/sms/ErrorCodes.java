package org.plainline.channels.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.wording.Wording;

/** What Twilio's error codes mean for a message; the table is {@code twilio/error-codes.tsv}. */
final class ErrorCodes {

  private final Map<Integer, SendResult> results;

  /**
   * @param lines of code, outcome, seconds to wait and reason, separated by tabs
   */
  ErrorCodes(List<String> lines) {
    results =
        lines.stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(ErrorCodes::code, ErrorCodes::result));
  }

  static ErrorCodes shipped() {
    return new ErrorCodes(Wording.lines("twilio/error-codes.tsv"));
  }

  /** What became of a message refused with this code; a code nobody knows is a refusal. */
  SendResult of(int code) {
    return results.getOrDefault(code, new SendResult.Refused("error " + code));
  }

  private static int code(String[] columns) {
    return Integer.parseInt(columns[0]);
  }

  private static SendResult result(String[] columns) {
    String reason = columns[3] + " (" + columns[0] + ")";
    return switch (columns[1]) {
      case "TRY_LATER" ->
          new SendResult.TryLater(reason, Duration.ofSeconds(Long.parseLong(columns[2])));
      case "SLOW_DOWN" ->
          new SendResult.SlowDown(reason, Duration.ofSeconds(Long.parseLong(columns[2])));
      case "REFUSED" -> new SendResult.Refused(reason);
      case "OPTED_OUT" -> new SendResult.OptedOut();
      default -> throw new IllegalStateException("unknown outcome of code " + columns[0]);
    };
  }
}
