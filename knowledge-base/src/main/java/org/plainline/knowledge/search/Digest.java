package org.plainline.knowledge.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short names for contents: equal names mean equal contents. */
final class Digest {

  private static final int BYTES = 16;

  private Digest() {}

  /** The first half of SHA-256, in hexadecimal. */
  static String of(String text) {
    MessageDigest digest = fresh();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return written(digest);
  }

  /** Of some files, one after the other, which are never in memory as a whole. */
  static String of(List<Path> files) throws IOException {
    MessageDigest digest = fresh();
    for (Path file : files) {
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return written(digest);
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String written(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
