package org.plainline.channels.sms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.plainline.channels.twilio.CleanText;

/**
 * A long text message sometimes arrives as base64. It is decoded only if there can be no doubt: no
 * space in at least sixty characters, all of base64, and what comes out is UTF-8 with spaces and
 * without control characters. Words that nobody encoded are never changed.
 */
final class ConcatenatedText {

  private static final int LENGTH_MIN = 60;

  private ConcatenatedText() {}

  static String decoded(String body) {
    if (body.length() < LENGTH_MIN || !body.matches("[A-Za-z0-9+/]+={0,2}")) {
      return body;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(body));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.contains(" ") && CleanText.of(text).equals(text) ? text : body;
    } catch (CharacterCodingException | IllegalArgumentException _) {
      return body;
    }
  }
}
