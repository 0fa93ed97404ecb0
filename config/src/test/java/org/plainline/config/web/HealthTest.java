package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.OURS;
import static org.plainline.config.web.Forms.text;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.store.JdbcStore;
import org.plainline.config.RunningPlainline;

/** What a load balancer and an operator are told while the database or a provider is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HealthTest {

  private static final String FEVER = "my mum has fever and cough wat do i do";
  private static final String NO_SUCH_ACCOUNT = "{\"code\":20003,\"status\":401}";

  private Carriers carriers;
  private RunningPlainline plainline;
  private Outside outside;
  private Watched watched;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    folder = data;
    carriers = new Carriers();
    String[] settings = Accounts.phone(carriers, database(data).toArray(String[]::new));
    plainline = RunningPlainline.startWith(data, List.of(MovableClock.class), settings);
    outside = new Outside(plainline.address());
    watched = new Watched(outside);
  }

  @AfterAll
  void stop() throws IOException {
    plainline.close();
    carriers.close();
  }

  /** Settings of the database; none for a file in the folder. */
  List<String> database(Path data) throws IOException {
    return List.of();
  }

  /** Another program holds the lock of the file, such as a shell that somebody forgot. */
  void withoutDatabase(Runnable look) throws IOException {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl("jdbc:sqlite:" + folder.resolve("plainline.db") + "?busy_timeout=5000");
      source.setMaximumPoolSize(1);
      new JdbcStore(source)
          .transaction(session -> {
            int locked = session.update("update lease set until = until where name = ''");
            look.run();
            return locked;
          });
    }
  }

  @Test
  void while_the_database_is_away_the_server_is_not_ready_but_alive_and_then_ready_again()
      throws Exception {
    expect("/readiness", 200, "UP");
    withoutDatabase(() -> {
      expect("/readiness", 503, "DOWN");
      expect("/liveness", 200, "UP");
      expect("", 503, "DOWN");
    });
    Watched.until(() -> watched.health("/readiness").statusCode() == 200);
    expect("/liveness", 200, "UP");
    String from = "+15557790001";
    Watched.until(() -> status("SM1", from) == 200);
    assertThat(carriers.sentTo(from, 1)).hasSize(1);
  }

  @Test
  void while_a_provider_takes_nothing_the_server_is_degraded_and_stays_ready() throws Exception {
    Watched.until(() -> watched.status().equals("UP"));
    carriers.refuse(OURS, 401, NO_SUCH_ACCOUNT);
    for (int i = 2; i < 6; i++) {
      assertThat(status("SM" + i, "+1555779000" + i)).isEqualTo(200);
      carriers.sentTo("+1555779000" + i, 1);
    }
    MovableClock clock = plainline.bean(MovableClock.class);
    clock.pass(Duration.ofSeconds(20));
    Watched.until(() -> watched.status().equals("DEGRADED"));
    assertThat(watched.health("").statusCode()).isEqualTo(200);
    assertThat(watched.health("").body())
        .contains("\"sms\":\"on, but the provider takes nothing since ");
    expect("/readiness", 200, "UP");

    carriers.relent();
    clock.pass(Duration.ofMinutes(15));
    Watched.until(() -> watched.status().equals("UP"));
    watched.settled();
    assertThat(carriers.sentTo("+15557790002")).as("once refused, once taken").hasSize(2);
  }

  private void expect(String group, int status, String said) {
    var answer = watched.health(group);
    assertThat(answer.statusCode()).as(group).isEqualTo(status);
    assertThat(answer.body()).as(group).contains("\"status\":\"" + said + "\"");
  }

  private int status(String id, String from) {
    try {
      return outside.twilio("/webhooks/sms", text(id, from, FEVER), TOKEN).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
