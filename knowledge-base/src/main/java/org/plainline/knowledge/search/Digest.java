package org.plainline.knowledge.search;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for contents: equal names mean equal contents. */
final class Digest {

  private static final int BYTES = 16;

  private Digest() {}

  /** The first half of SHA-256, in hexadecimal. */
  static String of(byte[]... contents) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (byte[] content : contents) {
        digest.update(content);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
