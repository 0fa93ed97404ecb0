package org.plainline.bot.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that what is kept depends on. They are kept outside the database. Each month new ones
 * follow from the old by a one-way function: nodes that began with the same file stay alike without
 * talking, and nobody can go back from the new to the old.
 *
 * @param sealing which of the seal keys seals from now on
 * @param seals by id; older ones only open
 * @param pseudonym makes pseudonyms; replacing it unlinks all earlier ones
 * @param lasting makes the hashes of opt-outs; never replaced, or people who said STOP are
 *     forgotten
 * @param since when these keys took over
 */
public record Keys(
    String sealing,
    Map<String, SecretKey> seals,
    SecretKey pseudonym,
    SecretKey lasting,
    Instant since) {

  /** How long a key makes pseudonyms and seals. */
  public static final Duration LIFE = Duration.ofDays(30);

  public Keys {
    seals = Map.copyOf(seals);
    if (!seals.containsKey(sealing)) {
      throw new IllegalArgumentException("the sealing key is missing");
    }
  }

  /** Opens what was sealed under an id: also by a node whose clock is a little ahead. */
  Optional<SecretKey> opening(String id) {
    return id.equals(nextId())
        ? Optional.of(after(sealingKey()))
        : Optional.ofNullable(seals.get(id));
  }

  /** The keys that follow; what was sealed before these took over does not open any more. */
  Keys next() {
    return with(after(sealingKey()), after(pseudonym), since.plus(LIFE));
  }

  /** These fresh keys after the present ones. */
  Keys with(SecretKey seal, SecretKey freshPseudonym, Instant from) {
    Map<String, SecretKey> both = new LinkedHashMap<>();
    both.put(sealing, sealingKey());
    both.put(nextId(), seal);
    return new Keys(nextId(), both, freshPseudonym, lasting, from);
  }

  /** True once the next keys must take over. */
  boolean over(Instant now) {
    return !now.isBefore(since.plus(LIFE));
  }

  private String nextId() {
    return Integer.toString(Integer.parseInt(sealing) + 1);
  }

  private SecretKey sealingKey() {
    return KeyText.require(seals.get(sealing));
  }

  private static SecretKey after(SecretKey key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      return new SecretKeySpec(mac.doFinal("next".getBytes(UTF_8)), key.getAlgorithm());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
    }
  }

  @Override
  public String toString() {
    return "Keys[***]";
  }
}
