package org.plainline.bot.privacy;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Keys as lines of {@code name=value}, and back. Pure. */
final class KeyText {

  private static final String SEAL = "seal.";
  private static final int KEY_BYTES = 32;

  private KeyText() {}

  static String write(Keys keys) {
    StringBuilder text = new StringBuilder("# Secret. Keep a copy in a safe place.\n");
    line(text, "since", keys.since().toString());
    line(text, "sealing", keys.sealing());
    keys.seals().forEach((id, key) -> line(text, SEAL + id, encoded(key)));
    line(text, "pseudonym", encoded(keys.pseudonym()));
    line(text, "lasting", encoded(keys.lasting()));
    return text.toString();
  }

  static Keys read(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    Map<String, SecretKey> seals = new HashMap<>();
    values.forEach((name, value) -> {
      if (name.startsWith(SEAL)) {
        seals.put(name.substring(SEAL.length()), key(value, "AES"));
      }
    });
    return new Keys(
        require(values.get("sealing")),
        seals,
        key(require(values.get("pseudonym")), "HmacSHA256"),
        key(require(values.get("lasting")), "HmacSHA256"),
        // A file of an earlier release does not say; its keys are then replaced at once.
        Optional.ofNullable(values.get("since")).map(Instant::parse).orElse(Instant.EPOCH));
  }

  static <T> T require(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the key file is incomplete");
    }
    return value;
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  private static String encoded(SecretKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static SecretKey key(String encoded, String algorithm) {
    byte[] bytes = Base64.getDecoder().decode(encoded);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("a key in the key file has the wrong length");
    }
    return new SecretKeySpec(bytes, algorithm);
  }
}
