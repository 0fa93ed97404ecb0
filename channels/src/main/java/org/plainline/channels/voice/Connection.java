package org.plainline.channels.voice;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Number;
import java.util.Optional;

/**
 * A way from the line to a person. Nothing is recorded, and the person sees the number of the line,
 * not that of the caller.
 *
 * @param number of the person, E.164
 * @param callerId what the person sees, E.164; Twilio's own choice if empty
 * @param action the path that hears what came of it
 */
record Connection(String number, Optional<String> callerId, String action) {

  /** How long it rings: longer than most answering machines wait. */
  static final int RINGING_SECONDS = 25;

  /** A forgotten line must not cost for ever. */
  static final int LENGTH_SECONDS_MAX = 3600;

  Dial dial() {
    Dial.Builder dial =
        new Dial.Builder()
            .number(new Number.Builder(number).build())
            .action(action)
            .method(HttpMethod.POST)
            .timeout(RINGING_SECONDS)
            .timeLimit(LENGTH_SECONDS_MAX);
    callerId.ifPresent(dial::callerId);
    return dial.build();
  }

  @Override
  public String toString() {
    return "Connection[***]";
  }
}
