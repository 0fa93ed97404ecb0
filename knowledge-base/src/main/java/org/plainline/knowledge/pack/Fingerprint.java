package org.plainline.knowledge.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.Review;

/** A short text that changes with whatever it stands for: twelve hex digits of a SHA-256. */
final class Fingerprint {

  private static final int BYTES = 6;

  private Fingerprint() {}

  /** Of everything in a practice: tells whether somebody changed it meanwhile. */
  static String ofAll(Practice practice) {
    return of(PackTree.practice(practice));
  }

  /** Of all that people approve; it does not change when an approval comes or goes. */
  static String ofApproved(Practice practice) {
    return of(PackTree.practice(withoutApprovals(practice)));
  }

  /** The same practice, approved by nobody. */
  static Practice withoutApprovals(Practice practice) {
    Review review = practice.review();
    return practice.reviewed(new Review(review.on(), review.until(), List.of()));
  }

  private static String of(Map<String, Object> tree) {
    byte[] bytes = YamlText.of(tree).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
