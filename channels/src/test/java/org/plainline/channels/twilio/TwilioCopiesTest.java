package org.plainline.channels.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.privacy.ProviderCopies.Deletion;

class TwilioCopiesTest {

  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @RegisterExtension private final TwilioServer twilio = new TwilioServer();

  @ParameterizedTest
  @CsvSource({"SM,Messages", "MM,Messages", "CA,Calls"})
  void a_record_is_deleted_in_one_attempt(String prefix, String resource) {
    twilio.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));

    assertThat(copies().delete(prefix + HEX)).isEqualTo(Deletion.DONE);

    var requests = twilio.getAllServeEvents();
    assertThat(requests).hasSize(1);
    var request = requests.getFirst().getRequest();
    String account = TwilioRequests.settings(twilio.baseUrl()).accountSid();
    assertThat(request.getMethod().getName()).isEqualTo("DELETE");
    assertThat(request.getUrl())
        .isEqualTo(
            "/2010-04-01/Accounts/" + account + "/" + resource + "/" + prefix + HEX + ".json");
    assertThat(request.getHeader("Authorization")).startsWith("Basic ");
    assertThat(new OpenApi().knows("delete", request.getUrl())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "404,DONE",
    "401,NOT_YET",
    "409,NOT_YET",
    "429,SLOW_DOWN",
    "500,NOT_YET",
    "503,NOT_YET"
  })
  void only_what_is_surely_gone_counts_as_deleted(int status, Deletion deletion) {
    String body = "{\"code\":20404,\"message\":\"not here\",\"status\":" + status + "}";
    twilio.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));

    assertThat(copies().delete("SM" + HEX)).isEqualTo(deletion);
    assertThat(twilio.getAllServeEvents()).hasSize(1);
  }

  @Test
  void a_broken_line_is_tried_again_later() {
    twilio.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    assertThat(copies().delete("CA" + HEX)).isEqualTo(Deletion.NOT_YET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "77", "SM1", "SM../../x", "AC0123456789abcdef0123456789abcdef"})
  void what_is_no_id_of_a_record_is_never_asked_for(String id) {
    assertThat(copies().delete(id)).isEqualTo(Deletion.DONE);
    assertThat(twilio.getAllServeEvents()).isEmpty();
  }

  private TwilioCopies copies() {
    return new TwilioCopies(TwilioRequests.settings(twilio.baseUrl()));
  }
}
