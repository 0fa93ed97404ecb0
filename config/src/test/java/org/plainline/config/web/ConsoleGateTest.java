package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.config.settings.ConsoleSettings;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConsoleGateTest {

  private static final String PASSWORD = "correct horse battery";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/console/index.html",
        "/actuator",
        "/actuator/health",
        "/actuator/prometheus",
        "/actuator/health/liveness/x"
      })
  void without_a_password_only_this_computer_sees_console_and_figures(String path)
      throws Exception {
    assertThat(status("", request(path, "127.0.0.1"))).isEqualTo(200);
    assertThat(status("", request(path, "::1"))).isEqualTo(200);
    assertThat(status("", request(path, "192.0.2.7"))).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
  void a_proxy_on_this_computer_is_not_this_computer(String header) throws Exception {
    MockHttpServletRequest passedOn = request("/console", "127.0.0.1");
    passedOn.addHeader(header, "192.0.2.7");
    assertThat(status("", passedOn)).isEqualTo(403);
  }

  @Test
  void a_page_that_calls_itself_this_computer_is_not_let_in() throws Exception {
    MockHttpServletRequest rebound = request("/console", "127.0.0.1");
    rebound.setServerName("evil.example");
    assertThat(status("", rebound)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webhooks/sms",
        "/api/v1/ask",
        "/transparency",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
      })
  void what_others_need_is_open(String path) throws Exception {
    assertThat(status("", request(path, "192.0.2.7"))).isEqualTo(200);
    assertThat(status(PASSWORD, request(path, "192.0.2.7"))).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "operator:correct horse battery,200",
    "operator:correct horse batter,401",
    "operator:,401",
    "admin:correct horse battery,401"
  })
  void with_a_password_everybody_is_asked_for_it(String credentials, int status) throws Exception {
    for (String from : new String[] {"127.0.0.1", "192.0.2.7"}) {
      MockHttpServletRequest request = request("/actuator/prometheus", from);
      String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
      request.addHeader("Authorization", "Basic " + encoded);
      assertThat(status(PASSWORD, request)).isEqualTo(status);
    }
    assertThat(status(PASSWORD, request("/console", "127.0.0.1"))).isEqualTo(401);
  }

  private static MockHttpServletRequest request(String path, String from) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    request.setRemoteAddr(from);
    return request;
  }

  private static int status(String password, MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new ConsoleGate(new ConsoleSettings(password))
        .doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
