package org.plainline.trial;

import java.util.Optional;

/**
 * What a stand-in answers.
 *
 * @param status HTTP status; {@link #DROP} or {@link #HANG} for none at all
 * @param retryAfter a header, if any
 */
record Answer(int status, String type, String body, Optional<String> retryAfter) {

  static final int DROP = -1;
  static final int HANG = -2;

  static Answer json(int status, String body) {
    return new Answer(status, "application/json", body, Optional.empty());
  }

  static Answer html(int status) {
    return new Answer(status, "text/html", "<html>Bad gateway</html>", Optional.empty());
  }

  static Answer none(int kind) {
    return new Answer(kind, "", "", Optional.empty());
  }

  Answer retryAfter(int seconds) {
    return new Answer(status, type, body, Optional.of(Integer.toString(seconds)));
  }
}
