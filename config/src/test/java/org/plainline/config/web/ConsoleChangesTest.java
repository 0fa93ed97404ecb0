package org.plainline.config.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.config.RunningPlainline;

/** What changes something in the console is taken from its own page alone, whoever is let in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ConsoleChangesTest {

  private static final String LETTERS = "/console/api/dead-letters";
  private static final String NONE = "{\"queue\":\"outbox\",\"channel\":\"sms\",\"id\":\"SM0.1\"}";
  private static final String UNSAID = "-";
  private static final String PASSWORD = "correct horse battery";
  private static final String[] OPERATOR = {
    "Authorization",
    "Basic " + Base64.getEncoder().encodeToString(("operator:" + PASSWORD).getBytes(UTF_8))
  };

  private RunningPlainline plainline;
  private Outside outside;

  @BeforeAll
  void start(@TempDir Path data) {
    plainline = RunningPlainline.start(data, "plainline.console.password=" + PASSWORD);
    outside = new Outside(plainline.address());
  }

  @AfterAll
  void stop() {
    plainline.close();
  }

  /** 404: it was taken, and there is no such thing. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          same-origin, -,                       404
          same-origin, https://evil.example,    404
          cross-site,  -,                       403
          cross-site,  {here},                  403
          same-site,   -,                       403
          none,        -,                       403
          -,           {here},                  404
          -,           https://evil.example,    403
          -,           null,                    403
          -,           http://localhost,        403
          -,           'http://[broken',        403
          -,           -,                       403
          """)
  void a_change_is_taken_from_our_own_page_alone(String site, String origin, int status)
      throws Exception {
    for (String change : List.of("/retry", "/give-up")) {
      assertThat(ask("POST", LETTERS + change, site, origin).statusCode()).isEqualTo(status);
    }
    assertThat(ask("DELETE", "/console/api/call-backs/1", site, origin).statusCode())
        .isEqualTo(status);
  }

  @Test
  void whoever_only_looks_may_come_from_a_link_but_not_into_a_frame() throws Exception {
    var page = ask("GET", "/console", "cross-site", UNSAID);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .contains("frame-ancestors 'none'");
    assertThat(ask("GET", LETTERS, "same-origin", UNSAID).body()).startsWith("[");
  }

  @Test
  void our_own_page_without_the_password_changes_nothing() throws Exception {
    var answer = outside.console("POST", LETTERS + "/retry", NONE, "Sec-Fetch-Site", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void what_is_no_name_of_a_letter_is_refused() throws Exception {
    String[] own = {"Sec-Fetch-Site", "same-origin", OPERATOR[0], OPERATOR[1]};
    for (String change : List.of("/retry", "/give-up")) {
      assertThat(outside.console("POST", LETTERS + change, "{}", own).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void a_change_that_is_not_json_is_refused() throws Exception {
    String[] form = {
      "Sec-Fetch-Site",
      "same-origin",
      "Content-Type",
      "application/x-www-form-urlencoded",
      OPERATOR[0],
      OPERATOR[1]
    };
    for (String change : List.of("/retry", "/give-up")) {
      assertThat(outside.console("POST", LETTERS + change, NONE, form).statusCode()).isEqualTo(415);
    }
  }

  private HttpResponse<String> ask(String method, String path, String site, String origin)
      throws Exception {
    var headers = new ArrayList<>(List.of(OPERATOR));
    if (!site.equals(UNSAID)) {
      headers.addAll(List.of("Sec-Fetch-Site", site));
    }
    if (!origin.equals(UNSAID)) {
      String here = "http://" + URI.create(plainline.address()).getAuthority();
      headers.addAll(List.of("Origin", origin.replace("{here}", here)));
    }
    return outside.console(method, path, NONE, headers.toArray(String[]::new));
  }
}
