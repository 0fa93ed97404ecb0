package org.plainline.bot.privacy;

import java.util.Map;
import javax.crypto.SecretKey;

/**
 * The secrets that what is kept depends on. They are kept outside the database.
 *
 * @param sealing which of the seal keys seals from now on
 * @param seals by id; older ones only open
 * @param pseudonym makes pseudonyms; replacing it unlinks all earlier ones
 * @param lasting makes the hashes of opt-outs; never replaced, or people who said STOP are
 *     forgotten
 */
public record Keys(
    String sealing, Map<String, SecretKey> seals, SecretKey pseudonym, SecretKey lasting) {

  public Keys {
    seals = Map.copyOf(seals);
    if (!seals.containsKey(sealing)) {
      throw new IllegalArgumentException("the sealing key is missing");
    }
  }

  @Override
  public String toString() {
    return "Keys[***]";
  }
}
