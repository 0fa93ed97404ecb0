package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.config.RunningPlainline;

/** What Twilio says only later of messages that it took. */
class ReceiptsTest {

  private static final String SOMEBODY = "+254711000001";

  @TempDir private Path data;
  private final Carriers carriers = new Carriers();
  private RunningPlainline plainline;
  private Outside outside;
  private Watched watched;

  @BeforeEach
  void start() {
    plainline = RunningPlainline.start(data, Accounts.phone(carriers));
    outside = new Outside(plainline.address());
    watched = new Watched(outside);
  }

  @AfterEach
  void stop() {
    plainline.close();
    carriers.close();
  }

  @Test
  void operators_see_once_what_did_not_arrive_and_who_opted_out_is_sent_no_more() throws Exception {
    say(1);
    carriers.sentTo(SOMEBODY, 1);
    String first = carriers.idsTo(SOMEBODY).getFirst();
    Watched.until(() -> isCountedAfter(first, "30003", "30003"));
    report(first, "30003");
    assertThat(undelivered("30003")).as("a callback may come again").isEqualTo(1);

    say(2);
    carriers.sentTo(SOMEBODY, 2);
    String second = carriers.idsTo(SOMEBODY).getLast();
    Watched.until(() -> isCountedAfter(second, "21610", "other"));
    say(3);
    watched.settled();
    assertThat(carriers.sentTo(SOMEBODY)).hasSize(2);
  }

  /** A report that comes before it is known here what Twilio calls the message is lost. */
  private boolean isCountedAfter(String id, String code, String label) {
    report(id, code);
    return undelivered(label) > 0;
  }

  private double undelivered(String label) {
    String name = "plainline_undelivered_total{channel=\"sms\",code=\"%s\"}".formatted(label);
    return watched.figures().getOrDefault(name, 0.0);
  }

  private void report(String id, String code) {
    String form =
        "MessageSid=%s&MessageStatus=undelivered&ErrorCode=%s&To=%s&AccountSid=%s"
            .formatted(id, code, Forms.encoded(SOMEBODY), Forms.ACCOUNT);
    assertThat(post("/webhooks/sms/status", form)).isEqualTo(204);
  }

  private void say(int number) {
    String form = Forms.text("SM" + number, SOMEBODY, "how do I wash my hands");
    assertThat(post("/webhooks/sms", form)).isEqualTo(200);
  }

  private int post(String path, String form) {
    try {
      return outside.twilio(path, form, TOKEN).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
