package org.plainline.bot.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts words and addresses before they are kept: AES-256-GCM with a random 96-bit nonce. The
 * result is {@code keyId:base64(nonce, ciphertext, tag)}. The place where it is kept is bound to
 * it, so it opens nowhere else.
 */
public final class Seal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Supplier<Keys> keys;
  private final SecureRandom random;

  /**
   * @param keys asked each time, so that new keys count at once
   */
  public Seal(Supplier<Keys> keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /**
   * Words as they may be kept.
   *
   * @param place table and row, such as {@code outbox 17.1}
   */
  public String seal(String words, String place) {
    Keys current = keys.get();
    String id = current.sealing();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key(current, id), nonce, place);
      byte[] sealed = cipher.doFinal(words.getBytes(UTF_8));
      byte[] both =
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return id + ":" + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * The words that were sealed.
   *
   * @throws SealBroken if it was not sealed for this place with a key that is still there
   */
  public String open(String sealed, String place) {
    int colon = sealed.indexOf(':');
    if (colon < 0) {
      throw new SealBroken("not sealed");
    }
    try {
      byte[] both = decode(sealed.substring(colon + 1));
      ByteBuffer bytes = ByteBuffer.wrap(both);
      byte[] nonce = new byte[Math.min(NONCE_BYTES, both.length)];
      bytes.get(nonce);
      SecretKey key = key(keys.get(), sealed.substring(0, colon));
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
      return new String(cipher.doFinal(both, nonce.length, bytes.remaining()), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealBroken("changed or moved");
    }
  }

  /** Strict: Java's decoder overlooks missing padding and stray bits at the end. */
  private static byte[] decode(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new SealBroken("changed");
    }
    return bytes;
  }

  private static SecretKey key(Keys keys, String id) {
    return keys.opening(id).orElseThrow(() -> new SealBroken("sealed with a key that is gone"));
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher;
  }
}
