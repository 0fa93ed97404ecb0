package org.plainline.channels.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.WebhookRequest;

/**
 * Tells requests that Twilio signed from all others. The signature is base64(HMAC-SHA1(auth token,
 * address + sorted fields)); the address is the configured one, whatever the request's headers say.
 * With {@code bodySHA256} in the query the body is signed by its digest instead of its fields.
 *
 * <p>The scheme has no time stamp: a request caught on its way stays valid. Only keeping each
 * message id once stops a replay.
 */
public final class TwilioSignature {

  /** Twilio's forms have a few kilobytes; anything longer is refused unread. */
  static final int BODY_BYTES_MAX = 64 * 1024;

  private static final String BODY_DIGEST = "bodySHA256=";

  private final URI publicUrl;
  private final List<String> tokens;

  public TwilioSignature(URI publicUrl, List<String> tokens) {
    this.publicUrl = publicUrl;
    this.tokens = List.copyOf(tokens);
  }

  /**
   * The fields of a request that Twilio signed.
   *
   * @throws ForgedRequest if it did not, or if no token is known to tell
   */
  public Form check(WebhookRequest request) {
    if (request.body().length > BODY_BYTES_MAX) {
      throw new ForgedRequest("body too large");
    }
    String signature =
        request
            .header("x-twilio-signature")
            .orElseThrow(() -> new ForgedRequest("not exactly one signature"));
    return switch (request.method()) {
      case "GET" -> checkedGet(request, signature);
      case "POST" -> checkedPost(request, signature);
      default -> throw new ForgedRequest("neither GET nor POST");
    };
  }

  private Form checkedGet(WebhookRequest request, String signature) {
    requireSigned(request, signature, new byte[0]);
    return Form.parse(request.query().getBytes(UTF_8));
  }

  private Form checkedPost(WebhookRequest request, String signature) {
    Optional<String> digest = bodyDigest(request);
    if (digest.isEmpty()) {
      Form form = Form.parse(request.body());
      requireSigned(request, signature, form.signed());
      return form;
    }
    requireSigned(request, signature, new byte[0]);
    if (!isEqual(HexFormat.of().formatHex(sha256(request.body())), digest.get())) {
      throw new ForgedRequest("body changed");
    }
    return Form.EMPTY;
  }

  private void requireSigned(WebhookRequest request, String signature, byte[] signed) {
    boolean genuine = false;
    for (String token : tokens) {
      for (String address : addresses(request)) {
        // no early exit: the time taken tells nothing about which one matched
        genuine |= isEqual(sign(token, address, signed), signature);
      }
    }
    if (!genuine) {
      throw new ForgedRequest("signature does not match");
    }
  }

  /** Twilio signs an address with or without its port. All forms come from our own settings. */
  private List<String> addresses(WebhookRequest request) {
    String rest = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
    String scheme = publicUrl.getScheme() + "://";
    int usual = publicUrl.getScheme().equals("https") ? 443 : 80;
    int port = publicUrl.getPort() < 0 ? usual : publicUrl.getPort();
    return Stream.of("", ":" + port)
        .map(end -> scheme + publicUrl.getHost() + end + publicUrl.getRawPath() + rest)
        .toList();
  }

  private static Optional<String> bodyDigest(WebhookRequest request) {
    return Stream.of(request.query().split("&", -1))
        .filter(pair -> pair.startsWith(BODY_DIGEST))
        .map(pair -> pair.substring(BODY_DIGEST.length()))
        .findFirst();
  }

  private static boolean isEqual(String actual, String claimed) {
    return MessageDigest.isEqual(actual.getBytes(UTF_8), claimed.getBytes(UTF_8));
  }

  private static String sign(String token, String address, byte[] signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      mac.update(address.getBytes(UTF_8));
      return new String(Base64.getEncoder().encode(mac.doFinal(signed)), ISO_8859_1);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA1", e);
    }
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
