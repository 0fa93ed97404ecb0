package org.plainline.channels.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainline.channels.twilio.TwilioRequests.NEXT_TOKEN;
import static org.plainline.channels.twilio.TwilioRequests.NOW;
import static org.plainline.channels.twilio.TwilioRequests.PUBLIC;
import static org.plainline.channels.twilio.TwilioRequests.TOKEN;
import static org.plainline.channels.twilio.TwilioRequests.signature;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.WebhookRequest;

class TwilioSignatureTest {

  /** The example of Twilio's own libraries. */
  private static final String EXAMPLE =
      "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309"
          + "&To=%2B18005551212";

  private static final URI EXAMPLE_SITE = URI.create("https://mycompany.com");

  @Test
  void the_example_of_twilios_libraries_is_genuine() {
    assertThat(genuine(EXAMPLE_SITE, post(EXAMPLE, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))).isTrue();
    assertThat(genuine(EXAMPLE_SITE, post(EXAMPLE + "0", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")))
        .isFalse();
  }

  @Test
  void a_field_sent_twice_counts_once_a_value_in_order() {
    String sameTwice = "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234";

    assertThat(genuine(EXAMPLE_SITE, post(sameTwice, "IK+Dwps556ElfBT0I3Rgjkr1wJU="))).isTrue();
  }

  @Test
  void a_json_body_is_signed_by_its_digest() {
    String digest = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    String query = "foo=1&bar=2&bodySHA256=" + digest;
    String body = "{\"property\": \"value\", \"boolean\": true}";
    String signed = "a9nBmqA0ju/hNViExpshrM61xv4=";

    assertThat(genuine(EXAMPLE_SITE, request("POST", query, body, signed))).isTrue();
    assertThat(genuine(EXAMPLE_SITE, request("POST", query, body + " ", signed))).isFalse();
  }

  @Test
  void the_usual_port_may_be_signed_or_not_and_any_other_only_if_it_is_ours() {
    for (String query : List.of("", "a=%2B1", "a=%26b&c='x@y:z'", "b=2&a=1")) {
      String end = "/myapp.php" + (query.isEmpty() ? "" : "?" + query);
      for (String site : List.of("https://mycompany.com", "https://mycompany.com:443")) {
        assertSigned(site, "https://mycompany.com" + end, query, true);
        assertSigned(site, "https://mycompany.com:443" + end, query, true);
        assertSigned(site, "https://mycompany.com:9999" + end, query, false);
        assertSigned(site, "http://mycompany.com" + end, query, false);
      }
      assertSigned("https://mycompany.com:8443", "https://mycompany.com" + end, query, true);
      assertSigned("https://mycompany.com:8443", "https://mycompany.com:8443" + end, query, true);
      assertSigned("https://mycompany.com:8443", "https://mycompany.com:443" + end, query, false);
      assertSigned("http://mycompany.com", "http://mycompany.com:80" + end, query, true);
    }
  }

  @Test
  void while_tokens_change_both_are_known_and_without_any_nothing_is_genuine() {
    String old = signature(TOKEN, PUBLIC + "/myapp.php", "ab".getBytes(UTF_8));
    String next = signature(NEXT_TOKEN, PUBLIC + "/myapp.php", "ab".getBytes(UTF_8));
    WebhookRequest byOld = request("POST", "", "a=b", old);
    WebhookRequest byNext = request("POST", "", "a=b", next);

    assertThat(genuine(new TwilioSignature(PUBLIC, List.of(TOKEN, NEXT_TOKEN)), byOld)).isTrue();
    assertThat(genuine(new TwilioSignature(PUBLIC, List.of(TOKEN, NEXT_TOKEN)), byNext)).isTrue();
    assertThat(genuine(new TwilioSignature(PUBLIC, List.of(NEXT_TOKEN)), byOld)).isFalse();
    assertThat(genuine(new TwilioSignature(PUBLIC, List.of()), byOld)).isFalse();
  }

  @Test
  void a_get_request_is_signed_by_its_address_alone() {
    String address = EXAMPLE_SITE + "/myapp.php?Body=fever%20%2B&From=%2B1555";
    String query = "Body=fever%20%2B&From=%2B1555";
    String signed = signature("12345", address, new byte[0]);
    var signature = new TwilioSignature(EXAMPLE_SITE, List.of("12345"));

    Form form = signature.check(request("GET", query, "Body=evil", signed));
    assertThat(form.text("Body")).isEqualTo("fever +");
  }

  @Test
  void fields_and_values_run_together_in_the_signature_but_not_in_what_is_read() {
    WebhookRequest whole = TwilioRequests.post("/x", Map.of("ab", "c"));
    var signature = new TwilioSignature(PUBLIC, List.of(TOKEN));

    assertThat(signature.check(whole).text("ab")).isEqualTo("c");
    assertThat(signature.check(whole).text("a")).isEmpty();
  }

  @Test
  void what_the_sdk_finds_genuine_is_genuine_here_too() {
    var sdk = new RequestValidator(TOKEN);
    var own = new TwilioSignature(PUBLIC, List.of(TOKEN));
    var random = new Random(11);
    for (int round = 0; round < 500; round++) {
      Map<String, String> fields = new TreeMap<>();
      for (int field = random.nextInt(20); field > 0; field--) {
        fields.put(word(random), word(random));
      }
      WebhookRequest request = TwilioRequests.post("/webhooks/sms", fields);
      String signed = request.headers().get("x-twilio-signature").getFirst();

      assertThat(sdk.validate(PUBLIC + "/webhooks/sms", fields, signed)).isTrue();
      assertThat(genuine(own, request)).isTrue();
    }
  }

  @Test
  void bytes_that_are_no_text_are_signed_as_they_are_and_read_without_harm() {
    byte[] fields = {'a', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, 'b'};
    String signed = signature(TOKEN, PUBLIC + "/myapp.php", fields);
    var signature = new TwilioSignature(PUBLIC, List.of(TOKEN));

    assertThat(signature.check(request("POST", "", "a=%C3%28%FFb", signed)).text("a"))
        .isEqualTo("\ufffd(\ufffdb");
    assertThat(genuine(signature, request("POST", "", "a=%C3%2", signed))).isFalse();
    assertThat(genuine(signature, request("POST", "", "a=%zz", signed))).isFalse();
  }

  @Test
  void settings_that_would_let_anybody_in_are_refused() {
    String account = TwilioRequests.ACCOUNT;
    assertThatThrownBy(() -> settings(account, " ", PUBLIC)).hasMessageContaining("auth-token");
    assertThatThrownBy(() -> settings("AC1", TOKEN, PUBLIC)).hasMessageContaining("account-sid");
    for (String url : List.of("/x", "ftp://h", "https://h?x", "https://a:b@h", "https:x")) {
      assertThatThrownBy(() -> settings(account, TOKEN, URI.create(url)))
          .as(url)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("public-url");
    }
    assertThat(settings(account, TOKEN, PUBLIC).toString()).doesNotContain(TOKEN, account);
  }

  private static TwilioSettings settings(String account, String token, URI url) {
    return new TwilioSettings(account, token, "", "", "", url, TwilioSettings.API);
  }

  private static String word(Random random) {
    String letters = "aAzZ09_ +&=%'@:/é水🔥\n";
    StringBuilder word = new StringBuilder("w");
    random
        .ints(random.nextInt(12), 0, letters.codePointCount(0, letters.length()))
        .forEach(i -> word.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, i))));
    return word.toString();
  }

  private static void assertSigned(String site, String address, String query, boolean genuine) {
    byte[] fields = "Bodyfever".getBytes(UTF_8);
    WebhookRequest request =
        request("POST", query, "Body=fever", signature("12345", address, fields));
    assertThat(genuine(URI.create(site), request)).as(site + " " + address).isEqualTo(genuine);
  }

  private static WebhookRequest post(String body, String signature) {
    return request("POST", "foo=1&bar=2", body, signature);
  }

  private static WebhookRequest request(
      String method, String query, String body, String signature) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("host", List.of("evil.example.org:9999"));
    headers.put("x-forwarded-proto", List.of("http"));
    headers.put("x-twilio-signature", List.of(signature));
    return new WebhookRequest(method, "/myapp.php", query, headers, body.getBytes(UTF_8), NOW);
  }

  private static boolean genuine(URI site, WebhookRequest request) {
    return genuine(new TwilioSignature(site, List.of("12345")), request);
  }

  private static boolean genuine(TwilioSignature signature, WebhookRequest request) {
    try {
      signature.check(request);
      return true;
    } catch (ForgedRequest _) {
      return false;
    }
  }
}
