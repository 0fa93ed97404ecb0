package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What an account at Twilio posts. */
final class Forms {

  static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  static final String OURS = "+15005550006";

  private Forms() {}

  /** A text message to us. */
  static String text(String id, String from, String words) {
    return fields(id, from) + "&NumMedia=0&Body=" + encoded(words);
  }

  /** A text message to us, all but its words. */
  static String fields(String id, String from) {
    return "MessageSid=%s&From=%s&To=%s&AccountSid=%s"
        .formatted(encoded(id), encoded(from), encoded(OURS), ACCOUNT);
  }

  /** A call that goes on. */
  static String call(String id, String from) {
    return "CallSid=CA%s&From=%s&AccountSid=%s".formatted(encoded(id), encoded(from), ACCOUNT);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A table of odd things: what it is, how many answers it gets, and the thing itself. */
  static List<String[]> table(String name) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/webhooks", name)).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(Forms::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] row(String line) {
    String[] row = line.split("\t", 3);
    if (row.length != 3) {
      throw new IllegalStateException("not three columns: " + Arrays.toString(row));
    }
    return row;
  }
}
