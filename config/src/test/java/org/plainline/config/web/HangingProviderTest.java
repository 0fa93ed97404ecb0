package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.SECRET;
import static org.plainline.config.web.Accounts.TOKEN;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.config.RunningPlainline;

/** The whole server while one provider takes calls and says nothing. */
class HangingProviderTest {

  /** So many that all who send wait for Twilio for longer than the test waits for Telegram. */
  private static final int TEXTERS = 80;

  private static final String API = "plainline.twilio.api-url=";

  private static final String UPDATE =
      "{\"update_id\":7,\"message\":{\"message_id\":1,\"date\":1795435200,"
          + "\"text\":\"how do I wash my hands\",\"chat\":{\"id\":77,\"type\":\"private\"},"
          + "\"from\":{\"id\":77,\"is_bot\":false,\"first_name\":\"x\"}}}";

  @TempDir private Path data;
  private final Carriers carriers = new Carriers();

  @AfterEach
  void stop() {
    carriers.close();
  }

  @Test
  void telegram_goes_on_while_twilio_hangs() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, TEXTERS, InetAddress.getLoopbackAddress());
        RunningPlainline plainline = start("http://127.0.0.1:" + silent.getLocalPort())) {
      Outside outside = new Outside(plainline.address());
      for (int i = 0; i < TEXTERS; i++) {
        String form = Forms.text("SM" + i, "+2547110000" + (10 + i), "how do I wash my hands");
        assertThat(outside.twilio("/webhooks/sms", form, TOKEN).statusCode()).isEqualTo(200);
      }
      assertThat(outside.telegram(UPDATE, SECRET).statusCode()).isEqualTo(200);
      assertThat(carriers.sentTo("77", 1)).hasSize(1);
      silent.close(); // ends the attempts, so that the server need not wait for them
    }
  }

  private RunningPlainline start(String twilio) {
    String[] settings =
        Arrays.stream(Accounts.phoneAndChat(carriers, "plainline.pace.sms-segments=1000"))
            .map(setting -> setting.startsWith(API) ? API + twilio : setting)
            .toArray(String[]::new);
    return RunningPlainline.start(data, settings);
  }
}
